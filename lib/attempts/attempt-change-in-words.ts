import type { AttemptChange, TimeChange } from './attempt-change'

/** `until`: the new deadline as people read it. `seen`: whether its student could see the right answers before. */
type Told = Exclude<AttemptChange, TimeChange> | (TimeChange & { readonly until: string; readonly seen: boolean })

/** What an instructor did to an attempt, for the log (`what`) and as its student reads it. */
export function attemptChangeInWords(change: Told, why: string): { what: string; notice: string } {
  switch (change.kind) {
    case 'extend': {
      const minutes = change.seconds / 60
      const more = minutes === 1 ? 'one more minute' : `${minutes} more minutes`
      return { what: `Gave ${more}, until ${change.until}.`, notice: `An instructor gave you ${more}: “${why}”` }
    }
    case 'submit':
      return { what: 'Handed in for the student.', notice: `An instructor handed in this exam: “${why}”` }
    case 'reopen': {
      const warning = change.seen ? ' Its right answers could be seen before.' : ''
      return {
        what: `Reopened until ${change.until}.${warning}`,
        notice: `An instructor reopened this exam until ${change.until}: “${why}”`,
      }
    }
  }
}
