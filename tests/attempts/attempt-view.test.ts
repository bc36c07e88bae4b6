import { describe, expect, test } from 'vitest'
import type { Attempt, Slot, SlotGrade } from '@/lib/attempts/attempt'
import { attemptView } from '@/lib/attempts/attempt-view'
import { fullDisclosure } from '@/lib/attempts/disclosure'
import { examPolicySchema } from '@/lib/attempts/exam-policy'
import { formatAnswer } from '@/lib/grading/format-answer'
import type { AnswerFormat } from '@/lib/questions/answer'
import { drawQuestion } from '@/lib/questions/draw-question'
import { families } from '@/lib/questions/families'
import { misconceptions } from '@/lib/questions/misconceptions'
import type { Question } from '@/lib/questions/question'

const fullView = (attempt: Attempt) => attemptView(attempt, fullDisclosure)

const seeds = Array.from({ length: 20 }, (_, index) => `attempt-view-${index}`)

function draw(family: string, seed: string): Question {
  const drawn = drawQuestion(family, {}, seed)
  if (drawn.kind === 'refused') throw new Error(drawn.problem)
  return drawn.question
}

function slotOf({ ref, prompt, key }: Question, grade: SlotGrade | null): Slot {
  const { family, version, seed } = ref
  return {
    position: 1,
    family,
    version,
    seed,
    prompt,
    key,
    maxPoints: 1,
    raw: '4711',
    flagged: true,
    revision: 3,
    followUp: null,
    certainty: null,
    grade,
  }
}

const sitting = {
  id: 'id',
  title: 'Exam',
  startedAt: new Date(0),
  deadline: null,
  end: null,
  credit: 1,
  reached: null,
  notice: null,
}
const openExam = (slot: Slot): Attempt => ({
  ...sitting,
  kind: 'exam',
  examSlug: 'exam',
  feedback: examPolicySchema.parse({}).feedback,
  state: 'open',
  slots: [slot],
})
const closedExam = (slot: Slot): Attempt => ({
  ...openExam(slot),
  state: 'closed',
  closedAt: new Date(1),
  closedBy: 'student',
})
const practice = (slot: Slot): Attempt => ({ ...sitting, kind: 'practice', lesson: null, state: 'open', slots: [slot] })

const wrong: SlotGrade = { outcome: 'wrong', points: 0, suspects: [] }
const fields = ['key', 'correct', 'slips', 'steps', 'figure', 'misconception', 'suspects', 'outcome', 'points', 'line']

/** What a key says, each as it would stand in JSON. */
function secretsOf({ key }: Question): string[] {
  const texts = [...key.slips.map(({ line }) => line), ...key.steps.map(({ text }) => text)]
  const values = [key.correct, key.slips, key.steps, key.figure].filter((value) => value !== null)
  return [...texts, ...values].map((secret) => JSON.stringify(secret))
}

/** Where a careless author would mark the right one. */
function withNotedOptions(format: AnswerFormat, note: string): AnswerFormat {
  if (format.kind !== 'choice') return format
  return { ...format, options: format.options.map((option) => ({ ...option, note })) }
}

/** The names of all fields, however deep. */
function fieldNames(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(fieldNames)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => [name, ...fieldNames(inner)])
}

describe.each(families.map(({ id }) => id))('%s', (family) => {
  const questions = seeds.map((seed) => draw(family, seed))

  test.each([
    ['an open exam', openExam, null],
    // A grade that is stored before its time changes nothing.
    ['an open exam with a grade in it', openExam, wrong],
    ['practice before the answer', practice, null],
  ] as const)('%s shows nothing of the key', (_, attemptOf, grade) => {
    for (const question of questions) {
      const view = fullView(attemptOf(slotOf(question, grade)))
      const text = JSON.stringify(view)
      for (const secret of secretsOf(question)) expect(text).not.toContain(secret)
      const names = fieldNames(view.slots)
      for (const field of fields) expect(names).not.toContain(field)
      expect(view.slots[0]).toMatchObject({ state: 'open', raw: '4711', flagged: true, revision: 3 })
    }
  })

  test.each([
    ['a closed exam', closedExam],
    ['practice after the answer', practice],
  ] as const)('%s shows the key', (_, attemptOf) => {
    for (const question of questions) {
      const [slot] = fullView(attemptOf(slotOf(question, wrong))).slots
      if (slot?.state !== 'graded') throw new Error('The slot is not graded.')
      expect(slot.steps).toEqual(question.key.steps)
      expect(slot.figure).toEqual(question.key.figure)
      expect(slot.correct).not.toBe('')
    }
  })

  test('a field that something adds to a question stays inside', () => {
    const [question] = questions
    if (!question) throw new Error('Nothing was drawn.')
    const { prompt } = question
    const secret = 'smuggled'
    const enlarged = {
      ...slotOf(question, null),
      note: secret,
      prompt: {
        ...prompt,
        note: secret,
        given: prompt.given.map((number) => ({ ...number, note: secret })),
        matrices: prompt.matrices.map((matrix) => ({ ...matrix, note: secret })),
        opening: { matrix: 'X', window: 3, padding: 1, border: 'zeros' as const, stride: 2, note: secret },
        format: { ...withNotedOptions(prompt.format, secret), note: secret },
      },
    }
    expect(JSON.stringify(fullView(openExam(enlarged)))).not.toContain(secret)
    expect(JSON.stringify(fullView(closedExam({ ...enlarged, grade: wrong })))).not.toContain(secret)
  })
})

test('an open exam tells no points but the most there are', () => {
  const slot = slotOf(draw('general-size', 'points'), { outcome: 'right', points: 1, suspects: [] })
  expect(fullView(openExam(slot))).toMatchObject({ points: 0, maxPoints: 1, closed: null })
  expect(fullView(closedExam(slot))).toMatchObject({ points: 1, maxPoints: 1 })
})

test('a question has its code in practice and in a review, not while an exam is open', () => {
  const question = draw('general-size', '7K2M')
  const codeIn = (attempt: Attempt) => fullView(attempt).slots[0]?.code
  expect(codeIn(practice(slotOf(question, null)))).toBe(`GS${question.ref.version}-7K2M`)
  expect(codeIn(practice(slotOf(question, wrong)))).toBe(`GS${question.ref.version}-7K2M`)
  expect(codeIn(closedExam(slotOf(question, wrong)))).toBe(`GS${question.ref.version}-7K2M`)
  expect(codeIn(openExam(slotOf(question, null)))).toBeNull()
  expect(codeIn(openExam(slotOf(question, wrong)))).toBeNull()
})

test('a follow-up concludes for its answer alone, and keeps the suspects to itself before', () => {
  const question = draw('general-size', 'follow-up')
  const [first, second] = question.key.slips
  if (!first || !second) throw new Error('There are no slips.')
  const followUp = { of: 1, suspects: [first.misconception, second.misconception] }
  const slot = (raw: string, grade: SlotGrade | null) => ({ ...slotOf(question, grade), raw, followUp })
  const open = fullView(practice(slot('', null)))
  expect(open.slots[0]).toMatchObject({ state: 'open', followsUp: 1 })
  for (const suspect of followUp.suspects) expect(JSON.stringify(open)).not.toContain(suspect)
  const answered = (raw: string) => fullView(practice(slot(raw, wrong))).slots[0]
  const typed = formatAnswer(question.prompt.format, first.answer)
  expect(answered(typed)).toMatchObject({
    conclusion: { kind: 'settled', names: [misconceptions[first.misconception].name] },
    suspects: [{ suspect: first.misconception }],
  })
  expect(answered('4711')).toMatchObject({ conclusion: { kind: 'unexplained', names: [] } })
  expect(fullView(practice(slotOf(question, wrong))).slots[0]).toMatchObject({ conclusion: null, followsUp: null })
})

test('parts of points add up to hundredths', () => {
  const slot = slotOf(draw('general-size', 'parts'), { outcome: 'wrong', points: 0.1, suspects: [] })
  const attempt = { ...closedExam(slot), slots: [slot, slot, slot] }
  expect(fullView(attempt).points).toBe(0.3)
})
