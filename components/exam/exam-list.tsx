import type { ExamAvailability } from '@/lib/attempts/exam-availability'
import { LocalTime } from '../attempt/local-time'
import { Badge } from '../badge'
import { Button } from '../button'
import { ButtonLink } from '../button-link'
import { EmptyState } from '../empty-state'

export type ListedExam = {
  slug: string
  title: string
  description: string
  questions: number
  minutes: number | null
  attemptsAllowed: number | null
  availability: ExamAvailability
  best: { points: number; maxPoints: number } | null
}

export function ExamList({ exams, signedIn }: { exams: readonly ListedExam[]; signedIn: boolean }) {
  if (exams.length === 0) {
    return (
      <EmptyState title="No exams yet">
        <p>Your instructor has not published one. Practice is always open.</p>
        <ButtonLink href="/practice">Practise</ButtonLink>
      </EmptyState>
    )
  }
  return (
    <ul className="flex flex-col gap-6">
      {exams.map((exam) => (
        <li
          key={exam.slug}
          className="grid gap-x-8 gap-y-4 rounded border border-line bg-sheet p-5 sm:grid-cols-[1fr_auto] sm:p-6"
        >
          <div className="min-w-0">
            <div className="flex flex-wrap items-center gap-3">
              <h2>{exam.title}</h2>
              <StateBadge availability={exam.availability} />
            </div>
            <p className="mt-2 max-w-[60ch] text-ink-soft">{exam.description}</p>
            <dl className="mt-4 flex flex-wrap gap-x-8 gap-y-2 text-base">
              {facts(exam).map(([label, value]) => (
                <div key={label} className="flex gap-2">
                  <dt className="text-ink-soft">{label}</dt>
                  <dd className="figures font-semibold">{value}</dd>
                </div>
              ))}
            </dl>
          </div>
          <div className="self-center">
            <Action exam={exam} signedIn={signedIn} />
          </div>
        </li>
      ))}
    </ul>
  )
}

function facts({ questions, minutes, attemptsAllowed, availability, best }: ListedExam): [string, string][] {
  return [
    ['Questions', String(questions)],
    ['Time', minutes === null ? 'no limit' : `${minutes} min`],
    ['Attempts', attemptsText(attemptsAllowed, availability)],
    ['Best score', best === null ? 'none yet' : `${best.points} / ${best.maxPoints}`],
  ]
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

function StateBadge({ availability }: { availability: ExamAvailability }) {
  switch (availability.state) {
    case 'open':
      return <Badge kind="right">Open</Badge>
    case 'in-progress':
      return <Badge kind="window">In progress</Badge>
    case 'not-yet-open':
      return (
        <Badge>
          Opens <LocalTime iso={availability.opensAt.toISOString()} />
        </Badge>
      )
    case 'no-attempts-left':
      return <Badge>No attempts left</Badge>
    case 'closed':
      return <Badge>Closed</Badge>
  }
}

function Action({ exam, signedIn }: { exam: ListedExam; signedIn: boolean }) {
  const { availability, slug, title } = exam
  switch (availability.state) {
    case 'in-progress':
      return <ButtonLink href={`/attempts/${availability.attemptId}`}>Resume</ButtonLink>
    case 'open':
      if (!signedIn) return <ButtonLink href={`/sign-in?next=/exams`}>Sign in to start</ButtonLink>
      return (
        <form action={`/exams/${slug}/start`} method="post">
          <Button aria-label={`Start ${title}`}>Start</Button>
        </form>
      )
    case 'not-yet-open':
    case 'no-attempts-left':
    case 'closed':
      return null
  }
}
