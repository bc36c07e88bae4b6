import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nextOutbox, nextToSend, type Outbox, type OutboxEvent, openOutbox } from '@/lib/attempts/answer-outbox'
import { type Draft, newerOf, type SlotState } from '@/lib/attempts/merge-slot'
import { notCounted } from '@/lib/attempts/not-counted'
import { takeUp } from '@/lib/attempts/take-up'
import { tellTabs } from '@/lib/attempts/tell-tabs'
import { openTabs } from './simulated-tabs'

const slot = (raw: string, revision: number, flagged = false): SlotState => ({ raw, flagged, revision })
const page = (...states: SlotState[]) =>
  openOutbox(states.map((state, index) => ({ position: index + 1, ...state, problem: null })))
const typed = (outbox: Outbox, raw: string) => nextOutbox(outbox, { kind: 'typed', position: 1, raw })
/** Hands one tab everything that the other has to tell of `event`. */
const hear = (listener: Outbox, before: Outbox, event: OutboxEvent) =>
  tellTabs(before, nextOutbox(before, event)).reduce(nextOutbox, listener)

describe('two tabs of one browser', () => {
  test('what is typed in one shows in the other, which would send it', () => {
    const other = hear(page(slot('', 0)), page(slot('', 0)), { kind: 'typed', position: 1, raw: '12' })
    expect(other.drafts.get(1)).toMatchObject({ raw: '12', revision: 1 })
    expect(other.refills).toBe(1)
    expect(nextToSend(other)).toMatchObject({ slot: 1, raw: '12', flagged: false, revision: 1 })
  })

  test('what one has heard is no news to tell again', () => {
    const [message] = tellTabs(page(slot('', 0)), typed(page(slot('', 0)), '12'))
    if (!message) throw new Error('A change is told.')
    const listener = page(slot('', 0))
    expect(tellTabs(listener, nextOutbox(listener, message))).toEqual([])
  })

  test('a save in one settles the other, with its time and with why it cannot be read', () => {
    const writer = typed(page(slot('', 0)), 'sevn')
    const listener = tellTabs(page(slot('', 0)), writer).reduce(nextOutbox, page(slot('', 0)))
    const savedAt = '2026-05-12T12:00:00.000Z'
    const after = hear(listener, writer, {
      kind: 'saved',
      position: 1,
      revision: 1,
      savedAt,
      problem: 'Not a number.',
      replaced: null,
    })
    expect(nextToSend(after)).toBeNull()
    expect(after.savedAt).toBe(savedAt)
    expect(after.problems.get(1)).toBe('Not a number.')
  })

  test('news that is older than what is typed here changes nothing', () => {
    const here = typed(typed(page(slot('', 0)), '1'), '13')
    expect(hear(here, page(slot('', 0)), { kind: 'typed', position: 1, raw: '9' })).toBe(here)
  })

  test('a flag set in one and text typed in the other at the same moment both count', () => {
    const flagged = nextOutbox(page(slot('', 0)), { kind: 'flagged', position: 1, flagged: true })
    const other = hear(flagged, typed(page(slot('', 0)), '1'), { kind: 'typed', position: 1, raw: '13' })
    expect(other.drafts.get(1)).toMatchObject({ raw: '13', flagged: true, revision: 3 })
  })

  test('one that only heard of a text gives way to a later one on the server', () => {
    const listener = hear(page(slot('', 0)), page(slot('', 0)), { kind: 'typed', position: 1, raw: '12' })
    const after = nextOutbox(listener, { kind: 'older', position: 1, stored: slot('123', 4) })
    expect(after.drafts.get(1)?.raw).toBe('123')
    expect(nextToSend(after)).toBeNull()
  })

  test('one that has heard of a text keeps it when its own save turns out older than an earlier one', () => {
    const writer = typed(typed(page(slot('', 0)), '1'), '12')
    const listener = hear(page(slot('', 0)), typed(page(slot('', 0)), '1'), { kind: 'typed', position: 1, raw: '12' })
    expect(listener.drafts.get(1)).toMatchObject({ raw: '12', revision: writer.drafts.get(1)?.revision })
    const after = nextOutbox(listener, { kind: 'older', position: 1, stored: slot('1', 1) })
    expect(nextToSend(after)).toMatchObject({ slot: 1, raw: '12', revision: 2 })
    expect(after.notes.size).toBe(0)
  })

  test('a sign-in in one tab lets the other go on', () => {
    for (const kind of ['signed-out', 'another-account'] as const) {
      const out = nextOutbox(typed(page(slot('', 0)), '7'), { kind })
      expect(nextToSend(out)).toBeNull()
      expect(nextToSend(nextOutbox(out, { kind: 'reachable' }))?.raw).toBe('7')
    }
    const closed = nextOutbox(typed(page(slot('', 0)), '7'), { kind: 'closed' })
    expect(nextToSend(nextOutbox(closed, { kind: 'reachable' }))).toBeNull()
  })
})

describe('what the browser keeps', () => {
  const draft = (raw: string, revision: number): Draft => ({ ...slot(raw, revision), base: slot('', 0) })

  test('is never replaced by an older state', () => {
    expect(newerOf(draft('12', 2), draft('1', 1)).raw).toBe('12')
    expect(newerOf(draft('12', 2), draft('123', 3)).raw).toBe('123')
    expect(newerOf(undefined, draft('1', 1)).raw).toBe('1')
  })

  test('gives way to what was typed before it had been read, and is shown', () => {
    const taken = takeUp(typed(page(slot('', 0)), '5'), new Map([[1, draft('12', 6)]]))
    expect(nextToSend(taken)).toMatchObject({ slot: 1, raw: '5', flagged: false, revision: 7 })
    expect(taken.notes.get(1)).toContain('“12”')
  })

  test('stays where only the flag was set before it had been read', () => {
    const flagged = nextOutbox(page(slot('', 0)), { kind: 'flagged', position: 1, flagged: true })
    const taken = takeUp(flagged, new Map([[1, draft('12', 6)]]))
    expect(nextToSend(taken)).toMatchObject({ slot: 1, raw: '12', flagged: true, revision: 7 })
    expect(taken.notes.size).toBe(0)
  })
})

test('of what is kept when an exam is closed, only what differs from what was graded is lost', () => {
  const kept = new Map([1, 2].map((position) => [position, { ...slot('12', 3), base: slot('', 0) }]))
  const graded = [
    { position: 1, raw: '12' },
    { position: 2, raw: '1' },
    { position: 3, raw: '' },
  ]
  expect(notCounted(kept, graded)).toEqual(new Map([[2, '12']]))
})

test('whatever two tabs type, lose, send late, reload or crash, the server ends with the newest state of every slot', () => {
  const tab = fc.integer({ min: 0, max: 1 })
  const position = fc.integer({ min: 1, max: 2 })
  const step = fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({ kind: fc.constant('type' as const), tab, position, raw: fc.string({ maxLength: 2 }) }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('flag' as const), tab, position, flagged: fc.boolean() }) },
    {
      weight: 6,
      arbitrary: fc.record({
        kind: fc.constantFrom('send', 'arrive', 'acknowledge', 'lose', 'arrive late', 'hear', 'reload', 'crash'),
        tab,
      }),
    },
  )
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const world = openTabs(2, [1, 2])
      for (const one of steps) world.take(one)
      world.comeToRest()
      expect(world.stored()).toEqual(world.newest())
      expect(world.unsent()).toEqual([])
    }),
    {
      numRuns: 20_000,
      examples: [
        [
          [
            { kind: 'type', tab: 0, position: 2, raw: '' },
            { kind: 'flag', tab: 1, position: 2, flagged: false },
            { kind: 'send', tab: 1 },
            { kind: 'type', tab: 1, position: 2, raw: '7' },
            { kind: 'send', tab: 0 },
            { kind: 'crash', tab: 1 },
          ],
        ],
      ],
    },
  )
})
