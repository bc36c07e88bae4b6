import type { FormView } from '@/lib/attempts/form-view'
import { pointsText } from './points-text'

/** The top of the first page: what this is, whose it is, and the rules that matter on paper. */
export function PaperHead({ form: { code, title, timeLimit, maxPoints, sections } }: { form: FormView }) {
  const questions = sections.reduce((sum, section) => sum + section.questions.length, 0)
  return (
    <header>
      <h2 className="text-2xl">{title}</h2>
      <p className="mt-1 text-base">
        Form <strong className="figures">{code}</strong>
      </p>
      <dl className="mt-5 grid grid-cols-1 gap-x-8 gap-y-4 sm:grid-cols-[3fr_2fr_2fr]">
        <Line label="Name" />
        <Line label="Date" />
        <Line label="Score" after={`of ${maxPoints}`} />
      </dl>
      <p className="mt-5 text-base">
        {questions === 1 ? '1 question' : `${questions} questions`}, {pointsText(maxPoints)}.{' '}
        {timeLimit !== null && `Time: ${timeText(timeLimit)}. `}
        Write each answer where its question asks for it; a wrong answer costs no more than an empty one.
      </p>
    </header>
  )
}

/** A line to write on. */
function Line({ label, after = null }: { label: string; after?: string | null }) {
  return (
    <div className="flex items-end gap-2">
      <dt>{label}</dt>
      <dd className="flex flex-1 items-end gap-2">
        <span aria-hidden="true" className="h-8 flex-1 border-b border-edge" />
        {after}
      </dd>
    </div>
  )
}

function timeText(seconds: number): string {
  const minutes = Math.round(seconds / 60)
  return minutes === 1 ? '1 minute' : `${minutes} minutes`
}
