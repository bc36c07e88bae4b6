import { describe, expect, test } from 'vitest'
import { drawCoded } from '@/lib/questions/draw-coded'
import { reopenQuestion } from '@/lib/questions/draw-question'
import { families, loadFamilyVersion, versionsOf } from '@/lib/questions/families'
import type { Family } from '@/lib/questions/family'
import { preparedFamily } from '@/lib/questions/prepared-family'
import type { Question } from '@/lib/questions/question'
import { questionCode, readQuestionCode } from '@/lib/questions/question-code'
import { restateQuestion } from '@/lib/questions/restate-question'
import { frozenSeeds } from './freeze-draws'

test.each(families)('$id, version $version: every version before it can still be drawn', (family) => {
  const versions = versionsOf(family).map(({ version }) => version)
  expect(versions).toEqual(Array.from({ length: family.version }, (_, place) => place + 1))
})

/** The question of a seed in one version, under every convention, with its code. */
function asked(family: Family, seed: string): { code: string | null; question: Question }[] {
  const prepared = family.prepare({})
  if (prepared.kind === 'refused') throw new Error(prepared.problem)
  const drawn = prepared.draw(seed)
  const [usual, ...others] = family.conventions
  const restated = family.conventions.length > 1 ? [usual, ...others].map((one) => restateQuestion(drawn.ref, one)) : []
  return [drawn, ...restated.filter((question) => question !== null)].map((question) => ({
    code: questionCode(question.ref, question.prompt.convention),
    question,
  }))
}

describe.each(families.filter(({ version }) => version > 1))('$id', (family) => {
  test('its codes open the same question in every version, under every convention', () => {
    for (const one of versionsOf(family)) {
      for (const { code: text, question } of ['7K2M', '0000', 'ZZZZ'].flatMap((seed) => asked(one, seed))) {
        const code = readQuestionCode(text ?? '')
        expect(code).toMatchObject({ kind: 'drawn', version: one.version })
        expect(code?.kind === 'drawn' && drawCoded(code)).toEqual(question)
        expect(reopenQuestion(question.ref)).toEqual(question)
      }
    }
  })

  test('a later version draws other numbers from some of the seeds', () => {
    const drawn = versionsOf(family).map(({ version }) => {
      const prepared = preparedFamily(family.id, {}, version)
      if (prepared.kind === 'refused') throw new Error(prepared.problem)
      return JSON.stringify(frozenSeeds.map(prepared.drawParameters))
    })
    expect(new Set(drawn).size).toBe(family.version)
  })
})

/** Codes that were printed before version 2 existed, with what they showed. */
test.each([
  ['GS-7K2M', { W: 59, F: 7, P: 0, S: 2, convention: 'course' }],
  ['DF-7K2M', { W: 59, F: 7, P: 0, S: 2 }],
  ['OV-7K2M', { H: 35, W: 15, D: 32, F: 3, P: 0, S: 1, K: 48, convention: 'course' }],
  ['PU-7K2M', { W: 32, F: 9, P: 4, S: 1 }],
] as const)('%s opens what it has opened since version 1', (text, parameters) => {
  const code = readQuestionCode(text)
  if (code?.kind !== 'drawn') throw new Error(`${text} names no question.`)
  expect(drawCoded(code)?.ref).toEqual({ family: code.family, version: 1, seed: '7K2M', parameters })
})

test('a version that a family has not reached is none', () => {
  expect(loadFamilyVersion('general-size', 99)).toBeNull()
  expect(() => preparedFamily('general-size', {}, 99)).toThrow('version 99')
})
