import { beforeAll, describe, expect, test } from 'vitest'
import type { ConventionId } from '@/lib/questions/conventions'
import { versionsOf } from '@/lib/questions/families'
import type { Family } from '@/lib/questions/family'
import type { Question } from '@/lib/questions/question'
import { questionFingerprint } from '@/lib/questions/question-fingerprint'
import { restateQuestion } from '@/lib/questions/restate-question'
import { sameAnswer } from '@/lib/questions/same-answer'
import { draws } from '../draws'
import { holdQuestions } from './hold-questions'

/** Draws of the present version under the usual convention, and of every other version and convention. */
const [usual, other] = [draws(1000), draws(150)]

/** What every family promises, in every version and under every convention. */
export function holdToContract(families: readonly Family[]): void {
  describe.each(families)('$id', (family) => {
    holdDraws(family, {}, usual)
    for (const earlier of family.earlier) {
      describe(`version ${earlier.version}`, () => holdDraws(earlier, {}, other))
    }
    for (const version of versionsOf(family)) {
      describe.each(family.conventions.slice(1))(`version ${version.version} restated under %s`, (convention) => {
        holdQuestions(version, () => restateAll(version, convention))
      })
    }
    if ('convention' in (family.constraints.parse({}) as object)) {
      describe.each(family.conventions.slice(1))('drawn under %s', (convention) => {
        holdDraws(family, { convention }, other)
      })
    }
  })
}

function drawAll(family: Family, constraints: object, seeds: readonly string[]): Question[] {
  const prepared = family.prepare(constraints)
  if (prepared.kind === 'refused') throw new Error(prepared.problem)
  return seeds.map(prepared.draw)
}

const seedsOf = (count: number) => Array.from({ length: count }, (_, i) => `contract-${i}`)

function restateAll(family: Family, convention: ConventionId): Question[] {
  return drawAll(family, {}, seedsOf(other)).map(({ ref }) => {
    const restated = restateQuestion(ref, convention)
    if (restated === null) throw new Error(`${family.id} is not asked under ${convention}`)
    return restated
  })
}

/** What every draw promises besides. */
function holdDraws(family: Family, constraints: object, count: number): void {
  const seeds = seedsOf(count)
  let questions: Question[] = []
  beforeAll(() => {
    questions = drawAll(family, constraints, seeds)
  })
  holdQuestions(family, () => questions)

  test('a seed draws the same question whatever was drawn before it', () => {
    const backwards = family.prepare(constraints)
    if (backwards.kind === 'refused') throw new Error(backwards.problem)
    for (let i = questions.length - 1; i >= 0; i -= 7) {
      expect(backwards.draw(seeds[i] as string)).toStrictEqual(questions[i])
    }
  })

  test('every question has targets, none of them gives the right answer, and each is in the key', () => {
    const failures = questions.filter(({ ref, key }) => {
      const wrong = family.wrongAnswers(ref.parameters)
      const targets = family.targets(ref.parameters)
      const exposed = targets.filter((target) => {
        const answers = wrong.filter(({ misconception }) => misconception === target)
        const isListed = key.slips.some(({ misconception }) => misconception === target)
        return isListed && answers.length > 0 && answers.every(({ answer }) => !sameAnswer(answer, key.correct))
      })
      return targets.length === 0 || exposed.length < targets.length
    })
    expect(failures).toEqual([])
  })

  test('whether the numbers fit cannot be told from title, difficulty, convention or format', () => {
    const fitting = new Set<string>()
    const other = new Set<string>()
    for (const { prompt, key } of questions) {
      const visible = JSON.stringify([prompt.title, prompt.convention, prompt.format])
      const isInvalid = key.correct.kind === 'invalid' || sameAnswer(key.correct, { kind: 'choice', option: 'invalid' })
      ;(isInvalid ? other : fitting).add(visible)
    }
    // Where every question fits there is nothing to tell, and options may be drawn.
    if (other.size > 0) expect(fitting.size).toBe(1)
    expect([...other].every((visible) => fitting.has(visible))).toBe(true)
  })

  test('seeds in a row draw different numbers, and many different ones', () => {
    const prints = questions.map(({ ref }) => questionFingerprint(ref))
    const repeats = prints.filter((print, i) => print === prints[i + 1]).length
    expect(repeats).toBeLessThan(15)
    expect(new Set(prints).size).toBeGreaterThan(count / 10)
  })
}
