import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nextOutbox, nextToSend, type Outbox, openOutbox } from '@/lib/attempts/answer-outbox'
import { handInStep, openPoints } from '@/lib/attempts/hand-in'
import type { Draft } from '@/lib/attempts/merge-slot'
import { takeUp } from '@/lib/attempts/take-up'

const fresh = () =>
  openOutbox([1, 2, 3].map((position) => ({ position, raw: '', flagged: false, revision: 0, problem: null })))
const slot = (raw: string, revision: number, flagged = false) => ({ raw, flagged, revision })
const typed = (outbox: Outbox, position: number, raw: string) => nextOutbox(outbox, { kind: 'typed', position, raw })
const saved = (position: number, revision: number) =>
  ({ kind: 'saved', position, revision, savedAt: '2026-05-12T12:00:00.000Z', problem: null, replaced: null }) as const

describe('what was typed is sent until that very revision is acknowledged', () => {
  test('nothing is sent before something is typed', () => {
    expect(nextToSend(fresh())).toBeNull()
  })

  test('the newest text goes out under a higher revision', () => {
    const outbox = typed(typed(fresh(), 2, '1'), 2, '13')
    expect(nextToSend(outbox)).toEqual({ slot: 2, raw: '13', flagged: false, revision: 2, known: 0 })
  })

  test('an acknowledgement settles the answer and tells when', () => {
    const outbox = nextOutbox(typed(fresh(), 2, '1'), saved(2, 1))
    expect(nextToSend(outbox)).toBeNull()
    expect(outbox.savedAt).toBe('2026-05-12T12:00:00.000Z')
  })

  test('the acknowledgement of an older revision leaves newer text unsaved', () => {
    const outbox = nextOutbox(typed(typed(fresh(), 2, '1'), 2, '13'), saved(2, 1))
    expect(nextToSend(outbox)?.raw).toBe('13')
  })

  test('an unreachable server leaves the answer to be sent again', () => {
    const outbox = nextOutbox(typed(fresh(), 1, '7'), { kind: 'unreachable' })
    expect(outbox.connection).toBe('waiting')
    expect(nextToSend(outbox)?.raw).toBe('7')
  })

  test('when another page has saved since, this page sends its own text above that revision', () => {
    const outbox = nextOutbox(typed(fresh(), 1, '7'), { kind: 'older', position: 1, stored: slot('8', 9) })
    expect(nextToSend(outbox)).toMatchObject({ raw: '7', revision: 10 })
  })

  test('a flag set here keeps the answer that another page has saved', () => {
    const flagged = nextOutbox(fresh(), { kind: 'flagged', position: 1, flagged: true })
    const outbox = nextOutbox(flagged, { kind: 'older', position: 1, stored: slot('11', 4) })
    expect(nextToSend(outbox)).toEqual({ slot: 1, raw: '11', flagged: true, revision: 5, known: 4 })
    expect(outbox.refills).toBe(1)
  })

  test('what another page saved and this one did not change is taken over without sending', () => {
    const outbox = nextOutbox(typed(fresh(), 1, ''), { kind: 'older', position: 1, stored: slot('11', 4) })
    expect(nextToSend(outbox)).toBeNull()
    expect(outbox.drafts.get(1)).toMatchObject({ raw: '11', revision: 4 })
  })

  test('a page rendered anew brings newer answers and leaves what is typed here', () => {
    const slots = [
      { position: 1, ...slot('11', 3), problem: null },
      { position: 2, ...slot('sevn', 2), problem: 'Not a number.' },
      { position: 3, ...slot('9', 1), problem: null },
    ]
    const outbox = nextOutbox(typed(fresh(), 3, '15'), { kind: 'rendered', slots })
    expect([1, 2, 3].map((position) => outbox.drafts.get(position)?.raw)).toEqual(['11', 'sevn', '15'])
    expect(outbox.problems.get(2)).toBe('Not a number.')
    expect(nextToSend(outbox)).toMatchObject({ slot: 3, raw: '15', revision: 2 })
    expect(nextOutbox(outbox, { kind: 'rendered', slots }).refills).toBe(outbox.refills)
  })

  test('a closed exam and an ended session stop the sending but forget nothing', () => {
    for (const kind of ['closed', 'signed-out'] as const) {
      const outbox = nextOutbox(typed(fresh(), 1, '7'), { kind })
      expect(nextToSend(outbox)).toBeNull()
      expect(outbox.unsaved.has(1)).toBe(true)
    }
  })

  test('flagging is saved like an answer and keeps the text', () => {
    const outbox = nextOutbox(typed(fresh(), 1, '7'), { kind: 'flagged', position: 1, flagged: true })
    expect(nextToSend(outbox)).toMatchObject({ slot: 1, raw: '7', flagged: true, revision: 2 })
  })

  test('typing on takes back what was said of the old text', () => {
    const unreadable = nextOutbox(typed(fresh(), 1, 'sevn'), { ...saved(1, 1), problem: 'Not a number.' })
    expect(unreadable.problems.get(1)).toBe('Not a number.')
    expect(typed(unreadable, 1, 'seven').problems.has(1)).toBe(false)
  })
})

describe('where two devices answer the same question', () => {
  const sending = (outbox: Outbox, raw: string) => nextOutbox(outbox, { kind: 'sending', position: 1, raw })

  test('the later one counts, and is told what the other had saved', () => {
    const typedOver = nextOutbox(typed(fresh(), 1, '7'), { kind: 'older', position: 1, stored: slot('8', 9) })
    expect(typedOver.notes.get(1)).toContain('“8”')
    const rewritten = nextOutbox(typed(typed(fresh(), 1, '7'), 1, '71'), { ...saved(1, 2), replaced: '8' })
    expect(rewritten.notes.get(1)).toContain('“8”')
    expect(rewritten.drafts.get(1)?.raw).toBe('71')
    expect(typed(rewritten, 1, '712').notes.has(1)).toBe(false)
  })

  test('whoever types on before the reply is told as well', () => {
    const typedOn = nextOutbox(typed(typed(fresh(), 1, '7'), 1, '71'), { ...saved(1, 1), replaced: '8' })
    expect(typedOn.notes.get(1)).toContain('“8”')
  })

  test('nothing is told of the same text, of a text that was cleared, or of one that is taken over', () => {
    for (const raw of ['7', '']) {
      const outbox = nextOutbox(typed(fresh(), 1, '7'), { kind: 'older', position: 1, stored: slot(raw, 9) })
      expect(outbox.notes.has(1)).toBe(false)
    }
    const flagged = nextOutbox(fresh(), { kind: 'flagged', position: 1, flagged: true })
    expect(nextOutbox(flagged, { kind: 'older', position: 1, stored: slot('8', 9) }).notes.has(1)).toBe(false)
  })

  test('what this page sent itself, and had no reply to, is no other device’s', () => {
    const unheard = typed(nextOutbox(sending(typed(fresh(), 1, '7'), '7'), { kind: 'unreachable' }), 1, '71')
    expect(nextToSend(unheard)).toMatchObject({ revision: 2, known: 0 })
    const reply = (replaced: string) => nextOutbox(sending(unheard, '71'), { ...saved(1, 2), replaced })
    expect(reply('7').notes.has(1)).toBe(false)
    expect(reply('8').notes.get(1)).toContain('“8”')
  })

  test('of the same revision on both, the one that comes later counts', () => {
    const outbox = nextOutbox(sending(typed(fresh(), 1, '18'), '18'), {
      kind: 'older',
      position: 1,
      stored: slot('17', 1),
    })
    expect(nextToSend(outbox)).toMatchObject({ raw: '18', revision: 2 })
    expect(outbox.notes.get(1)).toContain('“17”')
    expect(nextOutbox(sending(outbox, '18'), saved(1, 2)).notes.get(1)).toContain('“17”')
  })
})

describe('handing in', () => {
  const unreadable = (outbox: Outbox, position: number) =>
    nextOutbox(typed(outbox, position, 'sevn'), { ...saved(position, 1), problem: 'Not a number.' })

  test('waits until everything is saved', () => {
    const outbox = typed(fresh(), 1, '7')
    expect(handInStep(outbox, [])).toBe('wait')
    expect(handInStep(nextOutbox(outbox, { kind: 'unreachable' }), [])).toBe('wait')
    expect(handInStep(nextOutbox(outbox, { kind: 'signed-out' }), [])).toBe('wait')
    expect(handInStep(nextOutbox(outbox, saved(1, 1)), [])).toBe('submit')
  })

  test('asks again when saving the rest shows that an answer cannot be read, even while more is unsaved', () => {
    const revealed = unreadable(fresh(), 2)
    expect(handInStep(revealed, [])).toBe('ask-again')
    expect(handInStep(typed(revealed, 1, '7'), [])).toBe('ask-again')
    expect(handInStep(nextOutbox(typed(fresh(), 3, '7'), { kind: 'refused', position: 3, problem: 'No.' }), [2])).toBe(
      'ask-again',
    )
  })

  test('does not ask again for what was on show at the confirmation', () => {
    const known = unreadable(fresh(), 2)
    expect(handInStep(known, [2])).toBe('submit')
    expect(handInStep(typed(known, 1, '7'), [2])).toBe('wait')
  })

  test('names what is open in the order of the questions, not of the replies', () => {
    const outbox = nextOutbox(unreadable(unreadable(fresh(), 3), 2), { kind: 'flagged', position: 3, flagged: true })
    expect(openPoints(outbox)).toEqual({ unanswered: [1], unreadable: [2, 3], flagged: [3] })
  })
})

describe('what an earlier page could not send', () => {
  const kept = (raw: string, revision: number, base = slot('', 0)): Map<number, Draft> =>
    new Map([[2, { ...slot(raw, revision), base }]])
  const served = (raw: string, revision: number) => openOutbox([{ position: 2, ...slot(raw, revision), problem: null }])

  test('is taken up and sent', () => {
    const outbox = takeUp(fresh(), kept('15', 4))
    expect(nextToSend(outbox)).toMatchObject({ slot: 2, raw: '15', flagged: false, revision: 4 })
    expect(outbox.notes.size).toBe(0)
  })

  test('is sent although the server had an earlier part of it whose acknowledgement was lost', () => {
    expect(nextToSend(takeUp(served('1', 1), kept('15', 2)))).toMatchObject({ raw: '15', revision: 2 })
  })

  test('that has arrived after all is not sent again', () => {
    expect(takeUp(served('15', 2), kept('15', 2)).unsaved.size).toBe(0)
  })

  test('gives way to a later revision, and the student is shown what was typed', () => {
    const outbox = takeUp(served('16', 5), kept('15', 4))
    expect(nextToSend(outbox)).toBeNull()
    expect(outbox.drafts.get(2)?.raw).toBe('16')
    expect(outbox.notes.get(2)).toContain('“15”')
  })

  test('that wins over another page’s answer says what that was', () => {
    const outbox = takeUp(served('7', 1), kept('1234', 4))
    expect(nextToSend(outbox)?.raw).toBe('1234')
    expect(outbox.notes.get(2)).toContain('“7”')
    expect(nextOutbox(outbox, { kind: 'typed', position: 2, raw: '7' }).notes.size).toBe(0)
  })
})

test('whatever the order of typing, losses and answers, the server ends with the last text of every question', () => {
  const step = fc.oneof(
    fc.record({
      kind: fc.constant('type'),
      position: fc.integer({ min: 1, max: 3 }),
      raw: fc.string({ maxLength: 3 }),
    }),
    fc.record({ kind: fc.constantFrom('deliver', 'lose-request', 'lose-answer') }),
  )
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      let outbox = fresh()
      const server = new Map<number, { raw: string; revision: number }>()
      const last = new Map<number, string>()
      const attempt = (answerArrives: boolean) => {
        const sent = nextToSend(outbox)
        if (!sent) return
        const stored = server.get(sent.slot)
        const newer = !stored || stored.revision < sent.revision
        if (newer) server.set(sent.slot, { raw: sent.raw, revision: sent.revision })
        const same = stored?.revision === sent.revision && stored.raw === sent.raw
        if (!answerArrives) outbox = nextOutbox(outbox, { kind: 'unreachable' })
        else if (newer || same) outbox = nextOutbox(outbox, saved(sent.slot, sent.revision))
        else
          outbox = nextOutbox(outbox, { kind: 'older', position: sent.slot, stored: slot(stored.raw, stored.revision) })
      }
      for (const one of steps) {
        if ('raw' in one) {
          outbox = typed(outbox, one.position, one.raw)
          last.set(one.position, one.raw)
        } else if (one.kind === 'lose-request') outbox = nextOutbox(outbox, { kind: 'unreachable' })
        else attempt(one.kind === 'deliver')
      }
      for (let tries = 0; tries < 50 && nextToSend(outbox); tries++) attempt(true)
      expect(outbox.unsaved.size).toBe(0)
      for (const [position, raw] of last) {
        expect(server.get(position)?.raw).toBe(raw)
      }
    }),
  )
})
