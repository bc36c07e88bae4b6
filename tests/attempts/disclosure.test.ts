import { describe, expect, test } from 'vitest'
import type { Attempt, Slot } from '@/lib/attempts/attempt'
import { attemptView } from '@/lib/attempts/attempt-view'
import {
  checkedDisclosure,
  type Disclosure,
  disclosureOf,
  fullDisclosure,
  heldBackParts,
  isFull,
} from '@/lib/attempts/disclosure'
import { type FeedbackPart, type FeedbackTime, feedbackParts } from '@/lib/attempts/exam-policy'
import { gradeSlot } from '@/lib/attempts/grade-slot'
import { formatAnswer } from '@/lib/grading/format-answer'
import { drawQuestion } from '@/lib/questions/draw-question'
import { families } from '@/lib/questions/families'

const silent = { score: 'never', outcome: 'never', why: 'never', answer: 'never' } as const
const at = (time: string) => new Date(`2026-05-12T${time}:00Z`)

describe('what an exam lets its students see of what they handed in', () => {
  test.each([
    ['at-once', at('12:00'), '11:00', 'now'],
    ['after-submission', at('12:00'), '11:00', 'now'],
    ['after-close', at('12:00'), '11:59', { from: at('12:00') }],
    ['after-close', at('12:00'), '12:00', 'now'],
    ['after-close', null, '23:00', 'never'],
    ['never', at('12:00'), '23:00', 'never'],
  ] as const)('%s with the end at %s is seen at %s: %s', (time, closing, now, expected) => {
    const feedback = { score: time, outcome: time, why: time, answer: time }
    const disclosure = disclosureOf(feedback, closing, at(now))
    expect(Object.values(disclosure)).toEqual([expected, expected, expected, expected])
    expect(isFull(disclosure)).toBe(expected === 'now')
  })

  test('is decided part by part', () => {
    const feedback = { score: 'after-submission', outcome: 'after-close', why: 'after-close', answer: 'never' } as const
    const disclosure = disclosureOf(feedback, at('12:00'), at('11:00'))
    expect(disclosure).toEqual({
      score: 'now',
      outcome: { from: at('12:00') },
      why: { from: at('12:00') },
      answer: 'never',
    })
    expect(heldBackParts(disclosure)).toEqual([
      { part: 'outcome', from: '2026-05-12T12:00:00.000Z' },
      { part: 'why', from: '2026-05-12T12:00:00.000Z' },
      { part: 'answer', from: null },
    ])
  })
})

describe('what an exam lets its students see of a question that they have checked', () => {
  test('is what it tells at once, and nothing of the rest', () => {
    const feedback = { score: 'at-once', outcome: 'at-once', why: 'after-submission', answer: 'after-close' } as const
    expect(checkedDisclosure(feedback)).toEqual({ score: 'now', outcome: 'now', why: 'never', answer: 'never' })
    expect(checkedDisclosure(silent)).toBeNull()
  })
})

/** Every way to keep parts back. */
const disclosures: Disclosure[] = Array.from({ length: 2 ** feedbackParts.length }, (_, bits) => {
  const shown = (place: number) => ((bits >> place) & 1 ? 'now' : 'never')
  return { score: shown(0), outcome: shown(1), why: shown(2), answer: shown(3) }
})

function isSilent(disclosure: Disclosure): boolean {
  return feedbackParts.every((part) => disclosure[part] === 'never')
}

/** A slot that was answered by a mistake of its family, so that there is a why; in its place any answer. */
function wrongSlot(family: string): Slot {
  const drawn = drawQuestion(family, {}, `disclosure-${family}`)
  if (drawn.kind === 'refused') throw new Error(drawn.problem)
  const { ref, prompt, key } = drawn.question
  const [slip] = key.slips
  const slot: Slot = {
    position: 1,
    family,
    version: ref.version,
    seed: ref.seed,
    prompt,
    key,
    maxPoints: 3,
    raw: slip ? formatAnswer(prompt.format, slip.answer) : '4711',
    flagged: false,
    revision: 1,
    followUp: null,
    certainty: null,
    grade: null,
  }
  return { ...slot, grade: gradeSlot(slot) }
}

function handedIn(slot: Slot): Attempt {
  const sitting = {
    id: 'id',
    title: 'Exam',
    startedAt: at('10:00'),
    deadline: null,
    end: null,
    credit: 1,
    notice: null,
    reached: null,
  }
  const closed = { state: 'closed', closedAt: at('11:00'), closedBy: 'student' } as const
  return { ...sitting, kind: 'exam', examSlug: 'exam', feedback: silent, ...closed, slots: [slot] }
}

/** Everything that a name holds in a view, however deep. */
function valuesOf(value: unknown, name: string): unknown[] {
  if (Array.isArray(value)) return value.flatMap((inner) => valuesOf(inner, name))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => [...(key === name ? [inner] : []), ...valuesOf(inner, name)])
}

const known = (value: unknown, name: string) => valuesOf(value, name).some((inner) => inner !== null)

describe.each(families.map(({ id }) => id))('a view of %s', (family) => {
  const slot = wrongSlot(family)
  const { steps, slips } = slot.key

  test.each(disclosures)('tells what it may and nothing else: %o', (disclosure) => {
    const { points, slots } = attemptView(handedIn(slot), disclosure)
    const text = JSON.stringify(slots)
    const isIn = (secret: string) => text.includes(JSON.stringify(secret))
    expect(points !== null).toBe(disclosure.score === 'now')
    for (const name of ['outcome', 'mark', 'points']) {
      if (disclosure.outcome !== 'now') expect(known(slots, name)).toBe(false)
    }
    expect(known(slots, 'outcome')).toBe(disclosure.outcome === 'now')
    if (disclosure.why !== 'now') {
      expect(valuesOf(slots, 'suspects').flat().filter(Boolean)).toEqual([])
      expect(slips.filter(({ line }) => isIn(line))).toEqual([])
    }
    if (disclosure.answer !== 'now') {
      for (const name of ['correct', 'steps', 'figure']) expect(known(slots, name)).toBe(false)
      expect(slots[0]?.code).toBeNull()
    }
    expect(steps.every((step) => isIn(step.text))).toBe(disclosure.answer === 'now')
  })

  test.each(disclosures.filter((one) => !isSilent(one)))(
    'tells the same of a checked question while the exam goes on: %o',
    (disclosure) => {
      const time = (part: FeedbackPart): FeedbackTime => (disclosure[part] === 'now' ? 'at-once' : 'never')
      const feedback = { score: time('score'), outcome: time('outcome'), why: time('why'), answer: time('answer') }
      const { title, id, startedAt, deadline, end, credit, reached, notice } = handedIn(slot)
      const sitting = { title, id, startedAt, deadline, end, credit, reached, notice, slots: [slot] }
      const open: Attempt = { ...sitting, kind: 'exam', examSlug: 'exam', feedback, state: 'open' }
      const { slots } = attemptView(handedIn(slot), disclosure)
      expect(attemptView(open, fullDisclosure).slots).toEqual(slots)
    },
  )
})
