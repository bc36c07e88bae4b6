import { describe, expect, it } from 'vitest'
import { formatAnswer } from '@/lib/grading/format-answer'
import { suspectName } from '@/lib/grading/suspect-lines'
import { type FamilyId, loadFamily } from '@/lib/questions/families'
import { answerKeySchema, promptSchema, questionRefSchema } from '@/lib/questions/question'
import { questionFingerprint } from '@/lib/questions/question-fingerprint'
import { sameAnswer } from '@/lib/questions/same-answer'
import { isSuspect } from '@/lib/questions/suspect'
import { suspectedAnswers } from '@/lib/questions/suspected-answers'
import { prisma } from '@/lib/server/database/prisma'
import { answerQuestion } from '@/lib/server/practice/answer-question'
import { askAnother, askFollowUp, askRestated } from '@/lib/server/practice/ask-another'
import { findOpenPractice, findPractice } from '@/lib/server/practice/find-practice'
import { finishPractice } from '@/lib/server/practice/finish-practice'
import { startPractice } from '@/lib/server/practice/start-practice'
import { provideFreshDatabase } from '../fresh-database'
import { createGuest, createPerson, loadAttempt, minutesAfter, noon, possibleAnswers } from './classroom'

provideFreshDatabase()

const later = minutesAfter(noon, 1)

async function practise(families: FamilyId[] = ['general-size', 'does-it-fit']) {
  const { userId } = await createGuest()
  const attemptId = await startPractice(userId, families, noon, userId)
  const answer = (position: number, raw: string) =>
    answerQuestion(userId, attemptId, position, { kind: 'try', fields: [raw], certainty: null }, later)
  return { userId, attemptId, answer }
}

/** Skips questions until one has a wrong answer that several mistakes explain, and returns its place and that answer. */
async function findAmbiguous(userId: string, attemptId: string): Promise<{ position: number; raw: string }> {
  for (let position = 1; position <= 200; position += 1) {
    const slot = await prisma().slot.findUniqueOrThrow({ where: { attemptId_position: { attemptId, position } } })
    const { slips } = answerKeySchema.parse(slot.key)
    const ambiguous = slips.find(({ answer, misconception }) =>
      slips.some((other) => other.misconception !== misconception && sameAnswer(other.answer, answer)),
    )
    if (ambiguous) return { position, raw: formatAnswer(promptSchema.parse(slot.prompt).format, ambiguous.answer) }
    await answerQuestion(userId, attemptId, position, { kind: 'show-me' }, later)
    await askAnother(userId, attemptId)
  }
  throw new Error('No question leaves two suspects.')
}

describe('practising', () => {
  it('keeps how sure somebody was of an answer, where that was said, and scores the same', async () => {
    const { userId, attemptId } = await practise(['general-size'])
    const { right } = await possibleAnswers(attemptId, 1)
    await answerQuestion(userId, attemptId, 1, { kind: 'try', fields: [right], certainty: 3 }, later)
    await askAnother(userId, attemptId)
    await answerQuestion(userId, attemptId, 2, { kind: 'show-me' }, later)
    const practice = await findPractice(userId, attemptId, later)
    expect(practice?.attempt.slots).toMatchObject([{ outcome: 'right', certainty: 3 }, { certainty: null }])
    expect(practice?.attempt).toMatchObject({ points: 1, maxPoints: 2 })
  })

  it('grades at once, names the suspect, and adds up the points', async () => {
    const { userId, attemptId, answer } = await practise(['general-size'])
    const { wrong, misconception } = await possibleAnswers(attemptId, 1)
    expect(await answer(1, wrong)).toEqual({ kind: 'graded' })
    await askAnother(userId, attemptId)
    expect(await answer(2, (await possibleAnswers(attemptId, 2)).right)).toEqual({ kind: 'graded' })
    const attempt = await loadAttempt(attemptId)
    expect(attempt).toMatchObject({ points: 1, maxPoints: 2, closedAt: null })
    expect(attempt.slots).toMatchObject([
      { raw: wrong, outcome: 'wrong', points: 0, suspects: expect.arrayContaining([misconception]), gradedAt: later },
      { outcome: 'right', points: 1, suspects: [] },
    ])
  })

  it('never repeats numbers within a session', async () => {
    const { userId, attemptId } = await practise(['same-padding', 'valid-unit-stride'])
    for (let position = 1; position <= 60; position += 1) {
      await answerQuestion(userId, attemptId, position, { kind: 'show-me' }, later)
      if ((await askAnother(userId, attemptId)) === 'exhausted') break
    }
    const { slots } = await loadAttempt(attemptId)
    expect(slots.length).toBeGreaterThan(20)
    const fingerprints = slots.map((slot) => questionFingerprint(questionRefSchema.parse(slot)))
    expect(new Set(fingerprints).size).toBe(slots.length)
  })

  it('asks once when pressed many times at once, and not before the answer', async () => {
    const { userId, attemptId, answer } = await practise()
    expect(await askAnother(userId, attemptId)).toBe('asked')
    expect((await loadAttempt(attemptId)).slots).toHaveLength(1)
    await answer(1, (await possibleAnswers(attemptId, 1)).right)
    const pressed = await Promise.all(Array.from({ length: 10 }, () => askAnother(userId, attemptId)))
    expect(new Set(pressed)).toEqual(new Set(['asked']))
    expect((await loadAttempt(attemptId)).slots).toHaveLength(2)
  })

  it('costs nothing where the answer cannot be read or is empty, and says so', async () => {
    const { attemptId, answer } = await practise(['general-size'])
    expect(await answer(1, 'seven-ish')).toMatchObject({ kind: 'problem', problem: expect.stringContaining('seven') })
    expect(await answer(1, '  ')).toMatchObject({ kind: 'problem' })
    const attempt = await loadAttempt(attemptId)
    expect(attempt).toMatchObject({ points: 0, maxPoints: 0 })
    expect(attempt.slots[0]).toMatchObject({ outcome: null, raw: '' })
  })

  it('counts the first of many answers to one question', async () => {
    const { attemptId, answer } = await practise(['general-size'])
    const { right, wrong } = await possibleAnswers(attemptId, 1)
    await Promise.all(Array.from({ length: 10 }, (_, index) => answer(1, index % 2 === 0 ? right : wrong)))
    const first = await loadAttempt(attemptId)
    expect(first.maxPoints).toBe(1)
    expect(first.points).toBe(first.slots[0]?.outcome === 'right' ? 1 : 0)
    await answer(1, first.slots[0]?.outcome === 'right' ? wrong : right)
    expect(await loadAttempt(attemptId)).toEqual(first)
  })

  it('shows how it goes on request, which counts as unanswered', async () => {
    const { userId, attemptId } = await practise(['general-size'])
    await answerQuestion(userId, attemptId, 1, { kind: 'show-me' }, later)
    expect((await loadAttempt(attemptId)).slots[0]).toMatchObject({ outcome: 'unanswered', raw: '', points: 0 })
    const [slot] = (await findPractice(userId, attemptId, later))?.attempt.slots ?? []
    expect(slot).toMatchObject({ state: 'graded', outcome: 'unanswered' })
  })

  it('asks the same numbers under each other convention once, and only after the answer', async () => {
    const family = 'pooling-size'
    const { userId, attemptId, answer } = await practise([family])
    const [usual, ...others] = loadFamily(family).conventions
    const offered = async () => (await findPractice(userId, attemptId, later))?.restatable
    expect(await offered()).toEqual([])
    for (const [index, convention] of others.entries()) {
      expect(await askRestated(userId, attemptId, convention)).toBe('asked')
      expect((await loadAttempt(attemptId)).slots).toHaveLength(index + 1)
      await answer(index + 1, (await possibleAnswers(attemptId, index + 1)).wrong)
      expect(await offered()).toEqual(others.slice(index))
      await Promise.all([1, 2, 3].map(() => askRestated(userId, attemptId, convention)))
      expect((await loadAttempt(attemptId)).slots).toHaveLength(index + 2)
      expect(await offered()).toEqual([])
    }
    await answer(others.length + 1, (await possibleAnswers(attemptId, others.length + 1)).right)
    expect(await offered()).toEqual([])
    for (const convention of [usual, 'true-convolution', 'nonsense']) {
      expect(await askRestated(userId, attemptId, convention)).toBe('asked')
    }
    const { slots } = await loadAttempt(attemptId)
    expect(slots).toHaveLength(others.length + 1)
    expect(slots.map(({ prompt }) => promptSchema.parse(prompt).convention)).toEqual([usual, ...others])
    const numbers = slots.map(({ parameters }) => ({
      ...questionRefSchema.shape.parameters.parse(parameters),
      convention: null,
    }))
    for (const drawn of numbers) expect(drawn).toEqual(numbers[0])
    expect(new Set(slots.map(({ seed }) => seed)).size).toBe(1)
  })

  it('finds out which of several mistakes it was, by one question more', async () => {
    const { userId, attemptId, answer } = await practise(['general-size'])
    const find = () => findPractice(userId, attemptId, later)
    const { position, raw } = await findAmbiguous(userId, attemptId)
    expect(await askFollowUp(userId, attemptId)).toBe('asked')
    expect((await loadAttempt(attemptId)).slots).toHaveLength(position)
    await answer(position, raw)
    const asked = (await find())?.attempt.slots.at(-1)
    expect((await find())?.followUp).toBe(true)
    await Promise.all([1, 2, 3].map(() => askFollowUp(userId, attemptId)))

    const { slots } = await loadAttempt(attemptId)
    expect(slots).toHaveLength(position + 1)
    const suspects = slots.at(-2)?.suspects ?? []
    expect(slots.at(-1)?.followUp).toEqual({ of: position, suspects })
    expect((await find())?.attempt.slots.at(-1)).toMatchObject({ state: 'open', followsUp: position })
    expect(slots.at(-1)?.parameters).not.toEqual(slots.at(-2)?.parameters)

    const key = answerKeySchema.parse(slots.at(-1)?.key)
    const { format } = promptSchema.parse(slots.at(-1)?.prompt)
    const [suspect] = suspects.filter(isSuspect)
    const [wrong] = suspect ? suspectedAnswers(key, suspect) : []
    if (!suspect || !wrong) throw new Error('The first suspect cannot show.')
    await answer(position + 1, formatAnswer(format, wrong))
    expect((await find())?.attempt.slots.at(-1)).toMatchObject({
      conclusion: { kind: 'settled', names: [suspectName(suspect)] },
      suspects: [{ suspect }],
    })
    expect((await find())?.followUp).toBe(false)
    expect(asked).toMatchObject({ state: 'graded', conclusion: null })
    await askFollowUp(userId, attemptId)
    expect((await loadAttempt(attemptId)).slots).toHaveLength(position + 1)
  })

  it('is found while it goes on, ends when finished, and then takes nothing more', async () => {
    const { userId, attemptId, answer } = await practise()
    expect(await findOpenPractice(userId)).toMatchObject({ id: attemptId })
    expect(await finishPractice(userId, attemptId, later)).toBe(true)
    expect(await findOpenPractice(userId)).toBeNull()
    expect(await answer(1, '7')).toBeNull()
    expect(await askAnother(userId, attemptId)).toBeNull()
    expect(await finishPractice(userId, attemptId, minutesAfter(later, 5))).toBe(true)
    expect((await loadAttempt(attemptId)).closedAt).toEqual(later)
  })

  it('ends the session before when a new one starts', async () => {
    const { userId, attemptId } = await practise()
    const next = await startPractice(userId, ['general-size'], later, 'next')
    expect(await findOpenPractice(userId)).toMatchObject({ id: next })
    expect((await loadAttempt(attemptId)).closedAt).toEqual(later)
  })

  it('is nobody else’s', async () => {
    const { attemptId } = await practise()
    const other = await createPerson('admin')
    expect(await findPractice(other.userId, attemptId, later)).toBeNull()
    expect(await askAnother(other.userId, attemptId)).toBeNull()
    expect(await askRestated(other.userId, attemptId, 'framework')).toBeNull()
    expect(await askFollowUp(other.userId, attemptId)).toBeNull()
    expect(await answerQuestion(other.userId, attemptId, 1, { kind: 'show-me' }, later)).toBeNull()
    expect(await finishPractice(other.userId, attemptId, later)).toBe(false)
    expect(await prisma().slot.count({ where: { attemptId, outcome: null } })).toBe(1)
  })
})
