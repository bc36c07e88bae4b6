import type { ListedExam } from '@/lib/attempts/listed-exam'
import { Button } from '../button'
import { ButtonLink } from '../button-link'
import { TextField } from '../text-field'
import { ExamFacts } from './exam-facts'

/** An exam before it is started: its rules as they stand for this student, and the way in. */
export function ExamEntrance({
  exam,
  signedIn,
  refused,
}: {
  exam: ListedExam
  signedIn: boolean
  /** Whether the password just typed was not the exam's. */
  refused: boolean
}) {
  return (
    <div className="flex flex-col gap-8">
      <ExamFacts exam={exam} />
      <section>
        <h2>How it goes</h2>
        <ul className="mt-3 flex max-w-[68ch] list-disc flex-col gap-1.5 pl-6">
          {exam.rules.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
      </section>
      <WayIn exam={exam} signedIn={signedIn} refused={refused} />
    </div>
  )
}

function WayIn({ exam, signedIn, refused }: { exam: ListedExam; signedIn: boolean; refused: boolean }) {
  const { availability, slug, title } = exam
  switch (availability.state) {
    case 'in-progress':
      return (
        <div>
          <ButtonLink href={`/attempts/${availability.attemptId}`}>Resume</ButtonLink>
        </div>
      )
    case 'open':
      if (!signedIn) {
        return (
          <div>
            <ButtonLink href={`/sign-in?next=${encodeURIComponent(`/exams/${slug}`)}`}>Sign in to start</ButtonLink>
          </div>
        )
      }
      return (
        <form action={`/exams/${slug}/start`} method="post" className="flex max-w-sm flex-col gap-4">
          {exam.locked && (
            <TextField
              name="password"
              label="Password of this exam"
              hint="Your instructor tells it."
              autoComplete="off"
              required
              problem={refused ? 'This is not the password of this exam.' : null}
            />
          )}
          <div>
            <Button aria-label={`Start ${title}`}>Start</Button>
          </div>
        </form>
      )
    case 'not-yet-open':
      return <p>This exam is not open yet.</p>
    case 'no-attempts-left':
      return <p>You have used all your attempts.</p>
    case 'closed':
      return <p>This exam is closed.</p>
  }
}
