import { type MisconceptionId, misconceptionIds } from '@/lib/questions/misconceptions'

const known: ReadonlySet<string> = new Set(misconceptionIds)

export function isMisconceptionId(text: string): text is MisconceptionId {
  return known.has(text)
}
