import { describe, expect, test } from 'vitest'
import { concludeFollowUp } from '@/lib/grading/conclude-follow-up'
import { grade } from '@/lib/grading/grade'
import { drawFollowUp } from '@/lib/questions/draw-follow-up'
import { families, loadFamily } from '@/lib/questions/families'
import { generalSize } from '@/lib/questions/families/general-size'
import type { MisconceptionId } from '@/lib/questions/misconceptions'
import { preparedFamily } from '@/lib/questions/prepared-family'
import type { Question } from '@/lib/questions/question'
import { sameAnswer } from '@/lib/questions/same-answer'
import type { Suspect } from '@/lib/questions/suspect'
import { suspectedAnswers } from '@/lib/questions/suspected-answers'
import { draws } from '../draws'

/** The trap of the lesson, answered with 5: rounded up, or the width divided by the stride. */
const trap = generalSize.rebuild('trap', { W: 10, F: 3, P: 0, S: 2 })
const suspects: Suspect[] = ['width-over-stride', 'rounded-up']

function followUp(seed: string, left: readonly Suspect[] = suspects, asked: Question = trap) {
  const found = drawFollowUp(asked.ref, {}, left, seed)
  if (found === null) throw new Error('no follow-up')
  return found
}

function answerOf({ key }: Question, suspect: Suspect) {
  const [answer] = suspectedAnswers(key, suspect)
  if (answer === undefined) throw new Error(`${suspect} does not show`)
  return answer
}

describe('a follow-up', () => {
  test('tells the suspects apart, and is settled by the answer of either', () => {
    for (let seed = 0; seed < draws(50); seed++) {
      const { question, separates } = followUp(`seed-${seed}`)
      expect(separates).toEqual(suspects)
      for (const suspect of suspects) {
        const answer = answerOf(question, suspect)
        expect(sameAnswer(answer, question.key.correct)).toBe(false)
        expect(concludeFollowUp(suspects, question.key, answer)).toEqual({ kind: 'settled', suspect })
      }
    }
  })

  test('is another question of the same family, the same for the same seed, and opens from its reference', () => {
    const { question } = followUp('again')
    expect(question.ref.family).toBe('general-size')
    expect(question.ref.parameters).not.toEqual(trap.ref.parameters)
    expect(followUp('again').question).toStrictEqual(question)
    expect(followUp('other').question).not.toStrictEqual(question)
    expect(generalSize.rebuild(question.ref.seed, question.ref.parameters)).toStrictEqual(question)
  })

  test('is asked under the convention of the question before it', () => {
    const asked = generalSize.rebuild('total', { W: 14, F: 5, P: 2, S: 2, convention: 'total-padding' })
    const { question } = followUp('total', ['padding-doubled', 'width-over-stride', 'rounded-up'], asked)
    expect(question.prompt.convention).toBe('total-padding')
  })

  test('tells pairs of mistakes apart as well', () => {
    const pairs: Suspect[] = ['padding-once+forgot-plus-one', 'ignored-padding+forgot-plus-one']
    const { question, separates } = followUp('pairs', pairs)
    expect(separates).toEqual(pairs)
    expect(concludeFollowUp(pairs, question.key, answerOf(question, pairs[1] as Suspect))).toEqual({
      kind: 'settled',
      suspect: pairs[1],
    })
  })

  test('comes from another family where one with two answers cannot tell the ideas apart', () => {
    const prepared = preparedFamily('does-it-fit', {})
    if (prepared.kind === 'refused') throw new Error(prepared.problem)
    const { question, separates } = followUp('fit', ['width-over-stride', 'padding-once'], prepared.draw('fit'))
    expect(question.ref.family).not.toBe('does-it-fit')
    expect(separates).toHaveLength(2)
  })

  test('comes from a family of the same skill where one of them knows the ideas', () => {
    const prepared = preparedFamily('does-it-fit', {})
    if (prepared.kind === 'refused') throw new Error(prepared.problem)
    const { question } = followUp('skill', ['width-over-stride', 'padding-once'], prepared.draw('skill'))
    expect(loadFamily(question.ref.family).skill).toBe(loadFamily('does-it-fit').skill)
  })

  test('is none where no question can show any of the suspects', () => {
    const unheard: MisconceptionId = 'flipped-filter'
    expect(drawFollowUp({ family: 'general-size', parameters: {} }, {}, [unheard, 'kept-depth'], 'seed')).toBeNull()
  })

  test('tells apart as many as can be where not all can', () => {
    for (const seed of ['some', 'others', 'more']) {
      const { question, separates } = followUp(seed, ['width-over-stride', 'rounded-up', 'flipped-filter'])
      expect(separates).toEqual(['width-over-stride', 'rounded-up'])
      // No other family tells more of them apart.
      expect(question.ref.family).toBe('general-size')
    }
  })
})

describe('what is concluded', () => {
  const { question } = followUp('conclude')

  test('the right answer clears nobody and accuses nobody', () => {
    expect(concludeFollowUp(suspects, question.key, question.key.correct)).toEqual({ kind: 'right' })
  })

  test('an answer that fits no suspect is not explained by them, even where another idea explains it', () => {
    const other = question.key.slips.find(
      ({ answer }) => !suspects.some((suspect) => sameAnswer(answer, answerOf(question, suspect))),
    )
    if (other === undefined) throw new Error('every slip is one of the suspects')
    expect(grade(question.key, other.answer)).toMatchObject({ kind: 'wrong' })
    expect(concludeFollowUp(suspects, question.key, other.answer)).toEqual({ kind: 'unexplained' })
  })

  test('an answer of two suspects narrows to these two', () => {
    const key = { ...trap.key }
    const [five] = suspectedAnswers(key, 'rounded-up')
    expect(concludeFollowUp(['left-fraction', ...suspects], key, five ?? null)).toEqual({
      kind: 'narrowed',
      suspects,
    })
  })

  test('nothing is concluded from no answer', () => {
    expect(concludeFollowUp(suspects, question.key, null)).toEqual({ kind: 'unanswered' })
  })
})

test.each(families)('$id: whatever suspects a wrong answer leaves, the follow-up keeps its word', ({ id }) => {
  const prepared = preparedFamily(id, {})
  if (prepared.kind === 'refused') throw new Error(prepared.problem)
  for (let seed = 0; seed < draws(10); seed++) {
    const asked = prepared.draw(`ask-${seed}`)
    for (const { answer } of asked.key.slips) {
      const result = grade(asked.key, answer)
      if (result.kind !== 'wrong' || result.suspects.length < 2) continue
      const found = drawFollowUp(asked.ref, {}, result.suspects, `follow-${seed}`)
      for (const suspect of found?.separates ?? []) {
        const wrong = answerOf((found as { question: Question }).question, suspect)
        const conclusion = concludeFollowUp(result.suspects, (found as { question: Question }).question.key, wrong)
        expect(conclusion).toEqual({ kind: 'settled', suspect })
      }
    }
  }
})
