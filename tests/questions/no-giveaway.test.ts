import { describe, expect, test } from 'vitest'
import { loadFamily } from '@/lib/questions/families'
import type { Question } from '@/lib/questions/question'
import { sameAnswer } from '@/lib/questions/same-answer'

type Numbers = Record<string, number>

/** How often each value of a feature of the numbers came with a question that fits, and with one that does not. */
function outcomes(family: string, constraints: object, feature: (numbers: Numbers) => string) {
  const prepared = loadFamily(family).prepare(constraints)
  if (prepared.kind === 'refused') throw new Error(prepared.problem)
  const counts = new Map<string, { fits: number; misfits: number }>()
  for (let seed = 0; seed < 8_000; seed++) {
    const question = prepared.draw(`giveaway-${seed}`)
    const value = feature(question.ref.parameters as Numbers)
    const count = counts.get(value) ?? { fits: 0, misfits: 0 }
    count[isMisfit(question) ? 'misfits' : 'fits']++
    counts.set(value, count)
  }
  return counts
}

function isMisfit({ key: { correct } }: Question): boolean {
  return sameAnswer(correct, { kind: 'invalid' }) || sameAnswer(correct, { kind: 'choice', option: 'invalid' })
}

const layer = ({ F, P, S }: Numbers) => `F ${F}, P ${P}, S ${S}`
const widthOverStride = ({ W = 0, S = 1 }: Numbers) => `S ${S}, ${W % S === 0 ? 'divides' : 'does not divide'} W`
const outputSize = ({ O = 0 }: Numbers) =>
  `output ${O <= 4 ? '2-4' : O <= 10 ? '5-10' : O <= 20 ? '11-20' : 'above 20'}`
const depths = ({ D = 0, K = 0 }: Numbers) => (K === D ? 'same depth' : 'other depth')

/** With odd filters and an even stride, an even width never fits: that is the arithmetic asked for, not a giveaway. */
const byParity = (value: string) => /^S [24]/.test(value)

describe('whether it fits follows from the whole formula only: no simpler look at the numbers settles it', () => {
  test.each([
    ['general-size', 'filter, padding and stride alone', { nonFitting: 0.5 }, layer],
    ['general-size', 'whether the stride divides the width', { nonFitting: 0.5 }, widthOverStride],
    ['does-it-fit', 'filter, padding and stride alone', { nonFitting: 0.5 }, layer],
    ['does-it-fit', 'whether the stride divides the width', { nonFitting: 0.5 }, widthOverStride],
    ['pooling-size', 'window and stride', { nonFitting: 0.5 }, ({ F, S }: Numbers) => (F === S ? 'tiles' : 'overlaps')],
    ['find-stride', 'the output size', { nonFitting: 0.5 }, outputSize],
    ['output-volume', 'the depths', { nonFitting: 0.5 }, depths],
  ] as const)('%s: %s', (family, _, constraints, feature) => {
    for (const [value, { fits, misfits }] of outcomes(family, constraints, feature)) {
      if (fits + misfits < 30 || byParity(value)) continue
      expect(Math.min(fits, misfits), `${value}: ${fits} fit, ${misfits} do not`).toBeGreaterThan(0)
    }
  })
})
