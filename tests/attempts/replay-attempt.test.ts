import fc from 'fast-check'
import { expect, test } from 'vitest'
import { markSlot } from '@/lib/attempts/mark-slot'
import { type ReplayedAttempt, replayAttempt } from '@/lib/attempts/replay-attempt'
import type { Ruling } from '@/lib/attempts/ruling'
import { sameScore, scoreOf } from '@/lib/attempts/score-of'
import { drawQuestion } from '@/lib/questions/draw-question'

const bankId = 'bank'

/** A closed attempt with these answers to questions that all ask the same, marked by `rulings`. */
function closed(raws: readonly string[], credit: number, rulings: readonly Ruling[]): ReplayedAttempt {
  const drawn = drawQuestion('layer-table', {}, 'replay')
  if (drawn.kind === 'refused') throw new Error(drawn.problem)
  const { ref, prompt, key } = drawn.question
  const slots = raws.map((raw, index) => {
    const slot = {
      ...ref,
      position: index + 1,
      from: { bankId, item: index + 1 },
      prompt,
      key,
      maxPoints: 1 + index,
      raw,
    }
    return { ...slot, mark: markSlot(slot, rulings) }
  })
  const marks = slots.map(({ position, mark }) => ({ position, points: mark.grade.points, maxPoints: mark.maxPoints }))
  return { credit, score: scoreOf(marks, credit), marks, slots }
}

const raws = fc.array(fc.constantFrom('', '4711', '1', '1; 2', 'x!'), { minLength: 1, maxLength: 6 })
const credits = fc.constantFrom(1, 0.9, 0.35, 0)
const itemRef = fc.integer({ min: 1, max: 6 }).map((item) => ({ bankId, item }))
const ruling: fc.Arbitrary<Ruling> = fc.oneof(
  itemRef.map((item) => ({ kind: 'leave-out', item }) as const),
  itemRef.map((item) => ({ kind: 'full-points', item }) as const),
  itemRef.map((item) => ({ kind: 'accept-all', item }) as const),
  itemRef.map((item) => ({ kind: 'worth', item, points: 7 }) as const),
  itemRef.map((item) => ({ kind: 'accept-answer', item, raw: '4711' }) as const),
  fc.constant({ kind: 'present-key', item: null, reworded: true } as const),
)

/** The attempt as it stands after a replay. */
function after(attempt: ReplayedAttempt, rulings: readonly Ruling[]): ReplayedAttempt {
  const replay = replayAttempt(attempt, rulings)
  if (replay === null) return attempt
  const marks = new Map(replay.slots.map((slot) => [slot.position, slot]))
  const slots = attempt.slots.map((slot) => {
    const mark = marks.get(slot.position)
    return mark ? { ...slot, mark: { grade: mark.grade, maxPoints: mark.maxPoints, key: mark.key } } : slot
  })
  return {
    credit: attempt.credit,
    score: replay.score,
    marks: slots.map(({ position, mark }) => ({ position, points: mark.grade.points, maxPoints: mark.maxPoints })),
    slots,
  }
}

test('replaying what stands changes nothing', () => {
  fc.assert(
    fc.property(raws, credits, fc.array(ruling, { maxLength: 4 }), (typed, credit, rulings) => {
      expect(replayAttempt(closed(typed, credit, rulings), rulings)).toBeNull()
    }),
  )
})

test('one ruling after the other comes to the same as all at once, and twice to the same as once', () => {
  fc.assert(
    fc.property(raws, credits, fc.array(ruling, { maxLength: 4 }), (typed, credit, rulings) => {
      let stepwise = closed(typed, credit, [])
      for (let count = 1; count <= rulings.length; count += 1) {
        stepwise = after(stepwise, rulings.slice(0, count))
        expect(replayAttempt(stepwise, rulings.slice(0, count))).toBeNull()
      }
      expect(stepwise).toEqual(closed(typed, credit, rulings))
    }),
  )
})

test('replaying without a ruling brings back what stood before it', () => {
  fc.assert(
    fc.property(raws, credits, fc.array(ruling, { maxLength: 3 }), ruling, (typed, credit, standing, last) => {
      const before = closed(typed, credit, standing)
      expect(after(after(before, [...standing, last]), standing)).toEqual(before)
    }),
  )
})

test('a score is added up again only where a mark of it moves', () => {
  const attempt = { ...closed(['4711', ''], 1, []), score: { points: 0.42, maxPoints: 3 } }
  expect(replayAttempt(attempt, [{ kind: 'accept-answer', item: { bankId, item: 2 }, raw: '5' }])).toBeNull()
  const replay = replayAttempt(attempt, [{ kind: 'leave-out', item: { bankId, item: 2 } }])
  expect(replay && sameScore(replay.score, { points: 0, maxPoints: 1 })).toBe(true)
})

test('late work keeps its share of the points that a ruling gives', () => {
  const replay = replayAttempt(closed(['', ''], 0.9, []), [{ kind: 'full-points', item: { bankId, item: 2 } }])
  expect(replay?.score).toEqual({ points: 1.8, maxPoints: 3 })
})
