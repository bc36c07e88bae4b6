import Link from 'next/link'
import type { ExamAvailability } from '@/lib/attempts/exam-availability'
import type { ListedExam } from '@/lib/attempts/listed-exam'
import { LocalTime } from '../attempt/local-time'
import { Badge } from '../badge'
import { Button } from '../button'
import { ButtonLink } from '../button-link'
import { EmptyState } from '../empty-state'
import { ExamFacts } from './exam-facts'

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
              <h2>
                <Link href={`/exams/${exam.slug}`} prefetch={false} className="text-ink">
                  {exam.title}
                </Link>
              </h2>
              <StateBadge availability={exam.availability} />
            </div>
            <p className="mt-2 max-w-[60ch] text-ink-soft">{exam.description}</p>
            <div className="mt-4">
              <ExamFacts exam={exam} />
            </div>
          </div>
          <div className="self-center">
            <Action exam={exam} signedIn={signedIn} />
          </div>
        </li>
      ))}
    </ul>
  )
}

function StateBadge({ availability }: { availability: ExamAvailability }) {
  switch (availability.state) {
    case 'open':
      if (availability.credit === 1) return <Badge kind="right">Open</Badge>
      return <Badge>Late: {Math.round(100 * availability.credit)} % of the points</Badge>
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
      if (exam.locked) return <ButtonLink href={`/exams/${slug}`}>Start with a password</ButtonLink>
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
