import {
  nextOutbox,
  nextToSend,
  type Outbox,
  type OutboxEvent,
  openOutbox,
  type TabMessage,
} from '@/lib/attempts/answer-outbox'
import { type KeptChanges, keptChanges, leftOverSettled } from '@/lib/attempts/kept-changes'
import { type Draft, newerOf, type SlotState } from '@/lib/attempts/merge-slot'
import { takeUp } from '@/lib/attempts/take-up'
import { tellTabs } from '@/lib/attempts/tell-tabs'

export type Step =
  | { kind: 'type'; tab: number; position: number; raw: string }
  | { kind: 'flag'; tab: number; position: number; flagged: boolean }
  | { kind: 'send' | 'arrive' | 'acknowledge' | 'lose' | 'arrive late' | 'hear' | 'reload' | 'crash'; tab: number }

type Request = NonNullable<ReturnType<typeof nextToSend>>
type Tab = {
  /** Null after a crash. */
  outbox: Outbox | null
  inbox: TabMessage[]
  flight: { request: Request; reply: OutboxEvent | null } | null
}

/** Tabs of one browser on one attempt, the browser's store, and a server, each as simple as the real one's promise. */
export function openTabs(count: number, positions: readonly number[]) {
  const server = new Map<number, SlotState>(
    positions.map((position) => [position, { raw: '', flagged: false, revision: 0 }]),
  )
  const newest = new Map(positions.map((position) => [position, { raw: '', flagged: false }]))
  const kept = new Map<number, Draft>()
  const late: Request[] = []
  const render = () => openOutbox([...server].map(([position, state]) => ({ position, ...state, problem: null })))
  const tabs: Tab[] = Array.from({ length: count }, () => ({ outbox: render(), inbox: [], flight: null }))

  function change(tab: Tab, next: Outbox): void {
    const before = tab.outbox
    if (!before) return
    keep(keptChanges(before, next))
    for (const other of tabs) if (other !== tab && other.outbox) other.inbox.push(...tellTabs(before, next))
    tab.outbox = next
  }

  function keep(changes: KeptChanges): void {
    for (const [position, draft] of changes.keep) kept.set(position, newerOf(kept.get(position), draft))
    for (const [position, revision] of changes.forget) {
      if ((kept.get(position)?.revision ?? 0) <= revision) kept.delete(position)
    }
  }

  function dispatch(tab: Tab, event: OutboxEvent): void {
    if (tab.outbox) change(tab, nextOutbox(tab.outbox, event))
  }

  function hear(tab: Tab): void {
    for (const message of tab.inbox.splice(0)) dispatch(tab, message)
  }

  function serve(request: Request): OutboxEvent {
    const { slot: position, known, ...state } = request
    const stored = server.get(position) ?? state
    const isSame = stored.revision === state.revision && stored.raw === state.raw && stored.flagged === state.flagged
    if (stored.revision >= state.revision && !isSame) return { kind: 'older', position, stored }
    server.set(position, state)
    const isUnseen = !isSame && stored.revision > known && stored.raw !== state.raw && stored.raw !== ''
    const replaced = isUnseen ? stored.raw : null
    const { revision } = state
    return { kind: 'saved', position, revision, savedAt: '2026-05-12T12:00:00.000Z', problem: null, replaced }
  }

  function open(tab: Tab): void {
    tab.outbox = render()
    tab.inbox = []
    const found = new Map(kept)
    change(tab, takeUp(tab.outbox, found))
    keep(leftOverSettled(found, tab.outbox))
  }

  /** The page is gone; what it had sent may still arrive. */
  function leave(tab: Tab): void {
    if (tab.flight?.reply === null) late.push(tab.flight.request)
    tab.flight = null
    tab.outbox = null
    tab.inbox = []
  }

  /** Whoever turns to a tab sees what it has heard. */
  function work(tab: Tab, step: Extract<Step, { position: number }>): void {
    if (!tab.outbox) open(tab)
    hear(tab)
    const slot = newest.get(step.position) ?? { raw: '', flagged: false }
    newest.set(step.position, step.kind === 'type' ? { ...slot, raw: step.raw } : { ...slot, flagged: step.flagged })
    dispatch(tab, step.kind === 'type' ? { ...step, kind: 'typed' } : { ...step, kind: 'flagged' })
  }

  function send(tab: Tab): void {
    const request = tab.outbox && nextToSend(tab.outbox)
    if (!request || tab.flight) return
    tab.flight = { request, reply: null }
    dispatch(tab, { kind: 'sending', position: request.slot, raw: request.raw })
  }

  function acknowledge(tab: Tab): void {
    const reply = tab.flight?.reply
    if (!reply) return
    tab.flight = null
    // A tab tells the others before it sends, and its word has not as far to go as the server's.
    hear(tab)
    dispatch(tab, reply)
  }

  function lose(tab: Tab): void {
    if (!tab.flight) return
    if (tab.flight.reply === null) late.push(tab.flight.request)
    tab.flight = null
    dispatch(tab, { kind: 'unreachable' })
  }

  function take(step: Step): void {
    const tab = tabs[step.tab]
    if (!tab) return
    switch (step.kind) {
      case 'type':
      case 'flag':
        work(tab, step)
        break
      case 'send':
        send(tab)
        break
      case 'arrive':
        if (tab.flight?.reply === null) tab.flight.reply = serve(tab.flight.request)
        break
      case 'acknowledge':
        acknowledge(tab)
        break
      case 'lose':
        lose(tab)
        break
      case 'arrive late':
        for (const request of late.splice(0, 1)) serve(request)
        break
      case 'hear':
        hear(tab)
        break
      case 'reload':
        leave(tab)
        open(tab)
        break
      case 'crash':
        leave(tab)
        break
    }
  }

  /** The network is back: late requests arrive, crashed tabs are opened again, and everything is sent. */
  function comeToRest(): void {
    for (const request of late.splice(0)) serve(request)
    for (const tab of tabs) if (!tab.outbox) open(tab)
    for (let round = 0; round < 20; round += 1) {
      for (const index of tabs.keys()) {
        for (const kind of ['arrive', 'acknowledge', 'hear', 'send', 'arrive', 'acknowledge'] as const) {
          take({ kind, tab: index })
        }
      }
    }
  }

  return {
    take,
    comeToRest,
    stored: () => [...server].map(([position, { raw, flagged }]) => ({ position, raw, flagged })),
    newest: () => [...newest].map(([position, slot]) => ({ position, ...slot })),
    /** What is still unsent in a tab or kept by the browser. */
    unsent: () => [...tabs.flatMap(({ outbox }) => [...(outbox?.unsaved ?? [])]), ...kept.keys()],
  }
}
