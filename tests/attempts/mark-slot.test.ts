import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type DrawnAnswer, markSlot } from '@/lib/attempts/mark-slot'
import { concerns, type Ruling, sameRuling } from '@/lib/attempts/ruling'
import { wholeAnswer } from '@/lib/questions/answer-of'
import { drawQuestion } from '@/lib/questions/draw-question'
import { families } from '@/lib/questions/families'
import type { AnswerKey } from '@/lib/questions/question'

const item = { bankId: 'bank', item: 2 }

/** An answer to a question whose right answer is 7, with a slip that gives 9; worth 2 points. */
function answered(raw: string, change: Partial<DrawnAnswer> = {}): DrawnAnswer {
  const drawn = drawQuestion('valid-unit-stride', {}, 'mark')
  if (drawn.kind === 'refused') throw new Error(drawn.problem)
  const { ref, prompt } = drawn.question
  const key: AnswerKey = {
    ...drawn.question.key,
    correct: wholeAnswer(7),
    slips: [{ misconception: 'forgot-plus-one', answer: wholeAnswer(9), line: '9' }],
  }
  return { ...ref, from: item, prompt, key, maxPoints: 2, raw, ...change }
}

const rulings = {
  out: { kind: 'leave-out', item },
  full: { kind: 'full-points', item },
  all: { kind: 'accept-all', item },
  eight: { kind: 'accept-answer', item, raw: ' 8 ' },
  slip: { kind: 'accept-mistake', item, misconception: 'forgot-plus-one' },
  three: { kind: 'worth', item, points: 3 },
} as const satisfies Record<string, Ruling>
type Name = keyof typeof rulings

const tables: [name: string, names: Name[], rows: [raw: string, outcome: string, points: number, of: number][]][] = [
  [
    'no ruling',
    [],
    [
      ['7', 'right', 2, 2],
      ['8', 'wrong', 0, 2],
      ['9', 'wrong', 0, 2],
      ['', 'unanswered', 0, 2],
      ['x!', 'unanswered', 0, 2],
    ],
  ],
  [
    'left out',
    ['out'],
    [
      ['7', 'right', 0, 0],
      ['8', 'wrong', 0, 0],
      ['', 'unanswered', 0, 0],
    ],
  ],
  [
    'full points for everybody',
    ['full'],
    [
      ['7', 'right', 2, 2],
      ['8', 'wrong', 2, 2],
      ['', 'unanswered', 2, 2],
      ['x!', 'unanswered', 2, 2],
    ],
  ],
  [
    'every answer accepted',
    ['all'],
    [
      ['7', 'right', 2, 2],
      ['8', 'right', 2, 2],
      ['', 'unanswered', 0, 2],
      ['x!', 'unanswered', 0, 2],
    ],
  ],
  [
    '8 accepted too',
    ['eight'],
    [
      ['7', 'right', 2, 2],
      ['8', 'right', 2, 2],
      ['8.0', 'right', 2, 2],
      ['9', 'wrong', 0, 2],
    ],
  ],
  [
    'a mistake accepted',
    ['slip'],
    [
      ['7', 'right', 2, 2],
      ['9', 'right', 2, 2],
      ['8', 'wrong', 0, 2],
    ],
  ],
  [
    'worth three',
    ['three'],
    [
      ['7', 'right', 3, 3],
      ['8', 'wrong', 0, 3],
    ],
  ],
  ['worth three, for everybody', ['three', 'full'], [['8', 'wrong', 3, 3]]],
  ['left out, then full points', ['out', 'full'], [['8', 'wrong', 2, 2]]],
  ['full points, then left out', ['full', 'out'], [['7', 'right', 0, 0]]],
  [
    'two answers accepted, one after the other',
    ['eight', 'slip'],
    [
      ['8', 'right', 2, 2],
      ['9', 'right', 2, 2],
    ],
  ],
]

describe.each(tables)('%s', (_, names, rows) => {
  test.each(rows)('“%s” is %s with %d of %d', (raw, outcome, points, maxPoints) => {
    const mark = markSlot(
      answered(raw),
      names.map((name) => rulings[name]),
    )
    expect({ outcome: mark.grade.outcome, points: mark.grade.points, maxPoints: mark.maxPoints }).toEqual({
      outcome,
      points,
      maxPoints,
    })
  })
})

test('an answer that is accepted has no suspects any more, one that is left out keeps them', () => {
  expect(markSlot(answered('9'), [rulings.out]).grade.suspects).toEqual(['forgot-plus-one'])
  expect(markSlot(answered('9'), [rulings.slip]).grade.suspects).toEqual([])
})

test('a ruling on one item is none on another, on an item of another bank, or on a question without one', () => {
  for (const from of [{ bankId: 'bank', item: 3 }, { bankId: 'other', item: 2 }, null]) {
    expect(markSlot(answered('8', { from }), Object.values(rulings))).toEqual(markSlot(answered('8', { from }), []))
    expect(concerns({ kind: 'present-key', item: null, reworded: false }, from)).toBe(true)
  }
})

test('rulings are the same where they decide the same, however their fields are ordered', () => {
  expect(sameRuling(rulings.out, { item: { item: 2, bankId: 'bank' }, kind: 'leave-out' })).toBe(true)
  expect(sameRuling(rulings.eight, { ...rulings.eight, raw: '9' })).toBe(false)
  expect(sameRuling(rulings.out, rulings.full)).toBe(false)
})

describe('by the present key', () => {
  const everywhere: Ruling = { kind: 'present-key', item: null, reworded: false }

  test.each(families.map(({ id }) => id))('an untouched question of %s keeps key and mark', (family) => {
    const drawn = drawQuestion(family, {}, 'present')
    if (drawn.kind === 'refused') throw new Error(drawn.problem)
    const { ref, prompt, key } = JSON.parse(JSON.stringify(drawn.question)) as typeof drawn.question
    const slot: DrawnAnswer = { ...ref, from: item, prompt, key, maxPoints: 1, raw: '4' }
    expect(markSlot(slot, [everywhere])).toEqual(markSlot(slot, []))
  })

  test('a key that was wrong is worked out anew, and the answer marked by it', () => {
    const slot = answered('7')
    const mark = markSlot(slot, [everywhere])
    expect(mark.key.correct).not.toEqual(slot.key.correct)
    expect(mark.grade.outcome).toBe('wrong')
  })

  test('a question that reads otherwise today keeps its key, unless that is ruled too', () => {
    const slot = answered('7')
    const asked = { ...slot, prompt: { ...slot.prompt, text: `${slot.prompt.text} Round up.` } }
    expect(markSlot(asked, [everywhere]).key).toEqual(slot.key)
    expect(markSlot(asked, [{ ...everywhere, reworded: true }]).key).not.toEqual(slot.key)
  })

  test.each([
    ['its family is gone', { family: 'no-such-family' }],
    ['its version never was', { version: 99 }],
    ['its numbers are not the family’s', { parameters: { W: 'wide' } }],
  ])('a question stays as it is where %s', (_, change) => {
    const slot = answered('7', change)
    expect(markSlot(slot, [{ ...everywhere, reworded: true }])).toEqual(markSlot(slot, []))
  })

  test('another accepted answer stays accepted', () => {
    expect(markSlot(answered('8'), [rulings.eight, everywhere]).grade.outcome).toBe('right')
  })
})

const names = Object.keys(rulings) as Name[]
const someRulings = fc.subarray(names).chain((some) => fc.shuffledSubarray(some, { minLength: some.length }))
const raws = fc.constantFrom('7', '8', '9', '10', '', 'x!')

test('marking twice by the same rulings is marking once', () => {
  fc.assert(
    fc.property(someRulings, raws, (some, raw) => {
      const list = some.map((name) => rulings[name])
      expect(markSlot(answered(raw), [...list, ...list])).toEqual(markSlot(answered(raw), list))
    }),
  )
})

test('the order of rulings is nothing but the order of those that say how a question counts', () => {
  fc.assert(
    fc.property(someRulings, raws, fc.func(fc.integer()), (some, raw, weight) => {
      const other = some.toSorted((a, b) => weight(a) - weight(b))
      const counting = (list: readonly Name[]) => list.filter((name) => name === 'out' || name === 'full').join()
      fc.pre(counting(some) === counting(other))
      const marked = (list: readonly Name[]) =>
        markSlot(
          answered(raw),
          list.map((name) => rulings[name]),
        )
      expect(marked(other)).toEqual(marked(some))
    }),
  )
})

test('no ruling takes points away, but the one that leaves the question out', () => {
  fc.assert(
    fc.property(someRulings, raws, (some, raw) => {
      const gentle = some.filter((name) => name !== 'out').map((name) => rulings[name])
      const [before, after] = [markSlot(answered(raw), []), markSlot(answered(raw), gentle)]
      expect(after.grade.points).toBeGreaterThanOrEqual(before.grade.points)
      expect(after.grade.points).toBeLessThanOrEqual(after.maxPoints)
    }),
  )
})
