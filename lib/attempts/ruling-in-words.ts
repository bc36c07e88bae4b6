import { misconceptions } from '@/lib/questions/misconceptions'
import type { Ruling } from './ruling'

/** A ruling as a sentence for students and instructors; `question` names what it is about, as in “question 2”. */
export function rulingInWords(ruling: Ruling, question: string): string {
  switch (ruling.kind) {
    case 'leave-out':
      return `${capital(question)} does not count: its points are taken out of the total.`
    case 'full-points':
      return `Everybody gets all the points for ${question}.`
    case 'accept-all':
      return `Every answer to ${question} that can be read counts as right.`
    case 'accept-answer':
      return `For ${question}, the answer “${ruling.raw}” counts as right too.`
    case 'accept-mistake': {
      const { name } = misconceptions[ruling.misconception]
      return `For ${question}, the answer that follows from “${name}” counts as right too.`
    }
    case 'worth':
      return `${capital(question)} is worth ${ruling.points} ${ruling.points === 1 ? 'point' : 'points'}.`
    case 'present-key':
      return ruling.item === null
        ? 'All questions are marked again by their corrected answers.'
        : `${capital(question)} is marked again by its corrected answer.`
  }
}

/** What students may read of a ruling who do not see the right answers: an accepted answer would tell them. */
export function guardedRuling(ruling: Ruling, question: string): string {
  switch (ruling.kind) {
    case 'accept-answer':
    case 'accept-mistake':
      return `For ${question}, another answer counts as right too.`
    case 'leave-out':
    case 'full-points':
    case 'accept-all':
    case 'worth':
    case 'present-key':
      return rulingInWords(ruling, question)
  }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
