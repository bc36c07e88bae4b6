import type { Save } from '@/scripts/product/student-client'
import type { Ledger } from './answering-student'

/** Everything that is wrong with the stored slots of one attempt, given what its student sent and was told. */
export function compareAnswers(ledger: Ledger, stored: readonly Save[]): string[] {
  const bySlot = new Map(stored.map((save) => [save.slot, save]))
  return [...ledger].flatMap(([slot, { sent, acknowledged }]) => {
    const found = bySlot.get(slot)
    if (!found) return [`slot ${slot} is gone`]
    if (acknowledged && found.revision < acknowledged.revision) {
      return [`slot ${slot}: revision ${acknowledged.revision} was acknowledged, and ${found.revision} is stored`]
    }
    const written = sent.find((save) => save.revision === found.revision)
    const untouched = found.revision === 0 && found.raw === '' && !found.flagged
    if (written ? written.raw === found.raw && written.flagged === found.flagged : untouched) return []
    return [`slot ${slot}: what is stored as revision ${found.revision} was never sent`]
  })
}

/** The answers that the page of an open exam hands to the browser. */
export function answersOnPage(html: string): Save[] {
  const pattern =
    /\\"position\\":(\d+),\\"raw\\":\\"([^"\\]*)\\",\\"flagged\\":(true|false),\\"revision\\":(\d+),\\"problem\\"/g
  return [...html.matchAll(pattern)].map(([, slot, raw, flagged, revision]) => ({
    slot: Number(slot),
    raw: raw ?? '',
    flagged: flagged === 'true',
    revision: Number(revision),
  }))
}
