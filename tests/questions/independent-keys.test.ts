import { describe, expect, test } from 'vitest'
import { type Answer, invalid } from '@/lib/questions/answer'
import { loadFamily } from '@/lib/questions/families'

/** Slides a window over a line of pixels; no formula. `exact`: the last window ends at the last pixel. */
function slide(input: number, filter: number, padding: number, stride: number): { count: number; exact: boolean } {
  const pixels = Array.from({ length: padding + input + padding }, (_, i) => i)
  let count = 0
  let exact = false
  for (let start = 0; pixels.slice(start, start + filter).length === filter; start += stride) {
    count++
    exact = start + filter === pixels.length
  }
  return { count, exact }
}

const whole = (value: number): Answer => ({ kind: 'number', numerator: value, denominator: 1 })
const sizeAnswer = (axis: Numbers): Answer => {
  const { count, exact } = slide(axis.W, axis.F, axis.P, axis.S)
  return exact ? whole(count) : invalid
}
const only = (values: number[]): Answer => (values.length === 1 ? whole(values[0] as number) : invalid)
const upTo = (last: number) => Array.from({ length: last + 1 }, (_, i) => i)

/** The parameters of a family without matrices. */
type Numbers = Record<'W' | 'H' | 'F' | 'P' | 'S' | 'O' | 'D' | 'K' | 'N', number>

/** What each family's answer is by trying out, sliding and counting. */
const byHand: Record<string, (numbers: Numbers) => Answer> = {
  'valid-unit-stride': sizeAnswer,
  'padded-unit-stride': sizeAnswer,
  'general-size': sizeAnswer,
  'pooling-size': sizeAnswer,
  'does-it-fit': ({ W, F, P, S }) => ({ kind: 'choice', option: slide(W, F, P, S).exact ? 'fits' : 'invalid' }),
  'same-padding': ({ W, F }) => only(upTo(20).filter((P) => slide(W, F, P, 1).count === W)),
  'find-stride': ({ W, F, P, O }) =>
    only(
      upTo(W + 2 * P).filter((S) => {
        if (S === 0) return false
        const { count, exact } = slide(W, F, P, S)
        return exact && count === O
      }),
    ),
  'find-padding': ({ W, F, S, O }) =>
    only(
      upTo(40).filter((P) => {
        const { count, exact } = slide(W, F, P, S)
        return exact && count === O
      }),
    ),
  'output-volume'({ H, W, F, P, S, K }) {
    const height = slide(H, F, P, S)
    const width = slide(W, F, P, S)
    return height.exact && width.exact ? { kind: 'shape', sizes: [height.count, width.count, K] } : invalid
  },
  'conv-parameters'({ F, D, K }) {
    let parameters = 0
    for (let filter = 0; filter < K; filter++) {
      for (let row = 0; row < F; row++) {
        for (let column = 0; column < F; column++) for (let channel = 0; channel < D; channel++) parameters++
      }
      parameters++
    }
    return whole(parameters)
  },
  'dense-weights'({ W, D, N }) {
    const inputs = Array.from({ length: W }, () => Array.from({ length: W }, () => new Array(D).fill(0))).flat(2)
    let weights = 0
    for (let neuron = 0; neuron < N; neuron++) weights += inputs.length
    return whole(weights)
  },
}

describe.each(Object.entries(byHand))('%s', (familyId, answer) => {
  test('the key is what sliding, trying and counting give', () => {
    const prepared = loadFamily(familyId).prepare({})
    if (prepared.kind === 'refused') throw new Error(prepared.problem)
    for (let i = 0; i < 400; i++) {
      const { ref, key } = prepared.draw(`by-hand-${i}`)
      expect(key.correct, JSON.stringify(ref.parameters)).toStrictEqual(answer(ref.parameters as Numbers))
    }
  })
})

test('output-cell: the key is the sum of products on a padded copy of the input', () => {
  const prepared = loadFamily('output-cell').prepare({})
  if (prepared.kind === 'refused') throw new Error(prepared.problem)
  for (let i = 0; i < 400; i++) {
    const { ref, key } = prepared.draw(`by-hand-${i}`)
    const { P, S, row, column, input, kernel } = ref.parameters as {
      P: number
      S: number
      row: number
      column: number
      input: number[][]
      kernel: number[][]
    }
    const side = input.length + 2 * P
    const padded = Array.from({ length: side }, () => new Array<number>(side).fill(0))
    for (const [r, line] of input.entries()) {
      for (const [c, value] of line.entries()) (padded[r + P] as number[])[c + P] = value
    }
    let sum = 0
    for (const [r, line] of kernel.entries()) {
      for (const [c, weight] of line.entries()) sum += weight * (padded[row * S + r]?.[column * S + c] as number)
    }
    expect(key.correct).toStrictEqual(whole(sum))
  }
})
