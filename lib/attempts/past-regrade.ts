/** A regrade as it was applied; the last one that stands can be undone. */
export type PastRegrade = {
  id: string
  what: string
  why: string
  at: string
  by: string
  attempts: number
  changed: number
  undone: { at: string; by: string; why: string } | null
  undoable: boolean
}
