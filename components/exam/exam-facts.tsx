import type { ExamAvailability } from '@/lib/attempts/exam-availability'
import type { CountingRule } from '@/lib/attempts/exam-policy'
import type { ListedExam } from '@/lib/attempts/listed-exam'

/** An exam in numbers: how long it is, how often it may be sat, and what came of it so far. */
export function ExamFacts({ exam }: { exam: ListedExam }) {
  return (
    <dl className="flex flex-wrap gap-x-8 gap-y-2 text-base">
      {facts(exam).map(([label, value]) => (
        <div key={label} className="flex gap-2">
          <dt className="text-ink-soft">{label}</dt>
          <dd className="figures font-semibold">{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function facts({ questions, minutes, attemptsAllowed, availability, counts, result }: ListedExam): [string, string][] {
  return [
    ['Questions', String(questions)],
    ['Time', minutes === null ? 'no limit' : `${minutes} min`],
    ['Attempts', attemptsText(attemptsAllowed, availability)],
    [resultLabels[counts], resultText(result)],
  ]
}

function resultText(result: ListedExam['result']): string {
  if (result === null) return 'none yet'
  return result === 'held-back' ? 'not shown' : `${result.points} / ${result.maxPoints}`
}

const resultLabels: Record<CountingRule, string> = {
  best: 'Best score',
  last: 'Last score',
  first: 'First score',
  average: 'Average score',
}

function attemptsText(allowed: number | null, availability: ExamAvailability): string {
  if (allowed === null) return 'unlimited'
  switch (availability.state) {
    case 'open':
      return `${availability.attemptsLeft} of ${allowed} left`
    case 'no-attempts-left':
      return `0 of ${allowed} left`
    case 'in-progress':
    case 'not-yet-open':
    case 'closed':
      return String(allowed)
  }
}
