import { describe, expect, it } from 'vitest'
import type { PracticeAnswer } from '@/lib/attempts/check-answer'
import { formatAnswer } from '@/lib/grading/format-answer'
import { type AskingSlug, isAskingSlug } from '@/lib/lesson/section-questions'
import { sections } from '@/lib/lesson/sections'
import { namedTurn } from '@/lib/lesson/turn'
import { prisma } from '@/lib/server/database/prisma'
import { answerTurn } from '@/lib/server/lesson/answer-turn'
import { findTurn } from '@/lib/server/lesson/find-turn'
import { askAnother } from '@/lib/server/practice/ask-another'
import { findCodedQuestion } from '@/lib/server/practice/find-coded-question'
import { findOpenPractice, findPractice } from '@/lib/server/practice/find-practice'
import { finishPractice } from '@/lib/server/practice/finish-practice'
import { startPractice } from '@/lib/server/practice/start-practice'
import { loadProgress } from '@/lib/server/progress'
import { createGuest, createPerson, loadAttempt, minutesAfter, noon } from '../attempts/classroom'
import { provideFreshDatabase } from '../fresh-database'

provideFreshDatabase()

const slug: AskingSlug = 'one-formula'
const later = minutesAfter(noon, 1)

/** The code of the question that a section asks, which must be waiting for its answer. */
async function askedCode(userId: string | null, address?: string): Promise<string> {
  const turn = await findTurn(userId, slug, address, 'fresh')
  if (turn.state !== 'asked') throw new Error('The question is answered.')
  return turn.code
}

function answersTo(code: string, section: AskingSlug = slug) {
  const turn = namedTurn(section, code)
  const slip = turn?.question.key.slips[0]
  if (!turn || !slip) throw new Error(`No question ${code}.`)
  const { prompt, key } = turn.question
  return { key, right: formatAnswer(prompt.format, key.correct), wrong: formatAnswer(prompt.format, slip.answer) }
}

const typed = (raw: string): PracticeAnswer => ({ kind: 'try', fields: [raw], certainty: null })
const as = (userId: string) => async () => ({ userId })
const stored = (userId: string) => prisma().attempt.findMany({ where: { userId }, orderBy: { startedAt: 'asc' } })

describe('a question of the lesson', () => {
  it('is the same at every look, and looking stores nothing', async () => {
    const { userId } = await createPerson()
    expect(await askedCode(userId)).toBe(await askedCode(userId))
    expect(await askedCode(null)).toBe(await askedCode(null))
    const { fresh } = await findTurn(userId, slug, undefined, 'fresh')
    expect(await askedCode(userId, fresh)).toBe(fresh)
    expect(await stored(userId)).toEqual([])
  })

  it('is stored with its first answer as practice, and shows in Progress under the section’s name', async () => {
    const { userId } = await createGuest()
    const first = await askedCode(userId)
    expect(await answerTurn(as(userId), slug, first, typed(answersTo(first).wrong), noon)).toEqual({ kind: 'graded' })
    const turn = await findTurn(userId, slug, undefined, 'fresh')
    expect(turn).toMatchObject({ state: 'answered', slot: { outcome: 'wrong', code: first } })

    const second = await askedCode(userId, turn.fresh)
    await answerTurn(as(userId), slug, second, typed(answersTo(second).right), later)
    expect(await findTurn(userId, slug, undefined, 'fresh')).toMatchObject({ slot: { outcome: 'right', code: second } })
    expect(await findTurn(userId, slug, first, 'fresh')).toMatchObject({ slot: { outcome: 'wrong', code: first } })

    const { attempts, families } = await loadProgress(userId, later)
    expect(attempts).toMatchObject([
      { title: 'Lesson: One formula for the size', kind: 'practice', points: 1, maxPoints: 2, state: 'scored' },
    ])
    expect(families.reduce((sum, { answered }) => sum + answered, 0)).toBe(2)
  })

  it('counts the first of many answers, whatever arrives at once', async () => {
    const { userId } = await createPerson()
    const code = await askedCode(userId)
    const { right, wrong } = answersTo(code)
    const press = (index: number) => answerTurn(as(userId), slug, code, typed(index % 2 === 0 ? right : wrong), noon)
    await Promise.all(Array.from({ length: 10 }, (_, index) => press(index)))
    const attempts = await stored(userId)
    expect(attempts).toMatchObject([{ maxPoints: 1 }])
    expect((await loadAttempt(attempts[0]?.id ?? '')).slots).toHaveLength(1)
  })

  it('makes nobody a guest and stores nothing where the answer cannot be read', async () => {
    const code = await askedCode(null)
    const nobody = () => Promise.reject(new Error('A guest was made.'))
    for (const raw of ['seven-ish', '  ']) {
      expect(await answerTurn(nobody, slug, code, typed(raw), noon)).toMatchObject({ kind: 'problem' })
    }
    expect(await answerTurn(nobody, slug, 'nonsense', typed('7'), noon)).toBeNull()
  })

  it('neither ends nor changes the drill that is open, and a drill leaves the lesson alone', async () => {
    const { userId } = await createPerson()
    const drill = await startPractice(userId, ['same-padding'], noon, 'drill')
    const before = await loadAttempt(drill)
    const code = await askedCode(userId)
    await answerTurn(as(userId), slug, code, typed(answersTo(code).right), later)
    expect(await loadAttempt(drill)).toEqual(before)
    expect(await findOpenPractice(userId)).toMatchObject({ id: drill })

    await startPractice(userId, ['same-padding'], later, 'next drill')
    expect(await prisma().attempt.findFirst({ where: { userId, lesson: slug } })).toMatchObject({ closedAt: null })
  })

  it('goes on in one row of Progress for half a day, then begins another', async () => {
    const { userId } = await createPerson()
    let address: string | undefined
    for (const minutes of [0, 60, 13 * 60]) {
      const code = await askedCode(userId, address)
      await answerTurn(as(userId), slug, code, typed(answersTo(code).right), minutesAfter(noon, minutes))
      address = (await findTurn(userId, slug, code, `fresh ${minutes}`)).fresh
    }
    expect(await stored(userId)).toMatchObject([
      { maxPoints: 2, closedAt: minutesAfter(noon, 13 * 60) },
      { maxPoints: 1, closedAt: null },
    ])
  })

  it('is nobody else’s, and nothing that only a drill can do', async () => {
    const { userId } = await createPerson()
    const code = await askedCode(userId)
    await answerTurn(as(userId), slug, code, typed(answersTo(code).wrong), noon)
    const [attempt] = await stored(userId)
    const id = attempt?.id ?? ''
    const other = await createPerson('admin')
    expect(await findPractice(other.userId, id, later)).toBeNull()
    expect(await findTurn(other.userId, slug, code, 'fresh')).toMatchObject({ state: 'asked', code })
    expect(await findCodedQuestion(other, code, later)).toBeNull()

    expect(await findPractice(userId, id, later)).toMatchObject({ attempt: { lesson: slug }, restatable: [] })
    expect(await askAnother(userId, id)).toBeNull()
    expect(await finishPractice(userId, id, later)).toBe(false)
    expect((await loadAttempt(id)).slots).toHaveLength(1)
  })

  it.each(sections.map((section) => section.slug).filter(isAskingSlug))(
    'tells its key with the verdict and not before, in %s',
    async (section) => {
      const { userId } = await createPerson()
      for (let turn = 0, address: string | undefined; turn < 4; turn++) {
        const asked = await findTurn(userId, section, address, `fresh ${turn}`)
        const code = asked.state === 'asked' ? asked.code : ''
        const { key } = answersTo(code, section)
        const secrets = [...key.slips.map(({ line }) => line), ...key.steps.map(({ text }) => text)]
        for (const secret of secrets) expect(JSON.stringify(asked)).not.toContain(JSON.stringify(secret))
        for (const name of ['correct', 'slips', 'steps', 'figure'])
          expect(JSON.stringify(asked)).not.toContain(`"${name}"`)
        await answerTurn(as(userId), section, code, { kind: 'show-me' }, noon)
        const shown = JSON.stringify(await findTurn(userId, section, code, 'fresh'))
        for (const { text } of key.steps) expect(shown).toContain(JSON.stringify(text))
        address = asked.fresh
      }
    },
  )
})
