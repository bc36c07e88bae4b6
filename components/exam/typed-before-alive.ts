import type { OutboxEvent, RenderedSlot } from '@/lib/attempts/answer-outbox'

/**
 * On a slow line a student types before the page's scripts have arrived: the fields have kept it, and so has the address
 * where Enter sent the bare form off.
 */
export function typedBeforeAlive(slots: readonly RenderedSlot[]): OutboxEvent[] {
  const address = new URLSearchParams(window.location.search)
  if (address.size > 0) window.history.replaceState(null, '', window.location.pathname)
  return slots.flatMap(({ position, raw }) => {
    const name = `answer-${position}`
    const field = document.querySelector<HTMLInputElement>(`input[name="${name}"]:is([type="text"], :checked)`)
    const typed = field && field.value !== raw ? field.value : (address.get(name) ?? raw)
    return typed === raw ? [] : [{ kind: 'typed', position, raw: typed } as const]
  })
}
