import { FormulaLine } from '../formula-line'
import { type Outcome, OutcomeMark } from './outcome-mark'

/** A misconception that explains a wrong answer, with the line of the student's own calculation that went wrong. */
export type SuspectText = { name: string; sentence: string; line: string }

type VerdictProps = {
  outcome: Outcome
  /** What was typed, untouched. */
  raw: string
  /** The right answer as it is written for people. */
  correct: string
  suspects: readonly SuspectText[]
}

const boxes: Record<Outcome, string> = {
  right: 'border-correct bg-correct-wash',
  wrong: 'border-wrong bg-wrong-wash',
  unanswered: 'border-edge bg-sunk',
}

/** How an answer was graded and, where it was wrong, what probably happened. */
export function Verdict({ outcome, raw, correct, suspects }: VerdictProps) {
  return (
    <div className={`max-w-3xl rounded border-l-4 px-4 py-4 sm:px-5 ${boxes[outcome]}`}>
      <div className="flex flex-wrap items-center gap-x-8 gap-y-1 text-lg">
        <OutcomeMark outcome={outcome} />
        <Answers outcome={outcome} raw={raw} correct={correct} />
      </div>
      {outcome === 'wrong' && <Suspects suspects={suspects} />}
    </div>
  )
}

function Answers({ outcome, raw, correct }: { outcome: Outcome; raw: string; correct: string }) {
  return (
    <dl className="flex flex-wrap gap-x-8 gap-y-1">
      {outcome === 'wrong' && (
        <div className="flex gap-2">
          <dt className="whitespace-nowrap">You answered</dt>
          <dd className="figures font-semibold break-all">{raw}</dd>
        </div>
      )}
      <div className="flex gap-2">
        <dt className="whitespace-nowrap">Right answer</dt>
        <dd className="figures font-semibold">{correct}</dd>
      </div>
    </dl>
  )
}

function Suspects({ suspects }: { suspects: readonly SuspectText[] }) {
  if (suspects.length === 0) {
    return (
      <p className="mt-3 max-w-[68ch]">
        This number does not match a mistake we know, so we will not guess. Compare each line of your calculation with
        the worked solution.
      </p>
    )
  }
  return (
    <div className="mt-4 max-w-[68ch]">
      <p>{suspects.length === 1 ? 'What probably happened:' : 'These mistakes give exactly your answer here:'}</p>
      <ul className="mt-2 flex flex-col gap-3">
        {suspects.map(({ name, sentence, line }) => (
          <li key={name} className="rounded-sm border border-line bg-sheet px-4 py-3">
            <p className="font-semibold">{name}</p>
            <p>
              <FormulaLine text={sentence} />
            </p>
            <p className="mt-1 overflow-x-auto border-l-2 border-wrong pl-3">
              <FormulaLine text={line} />
            </p>
          </li>
        ))}
      </ul>
    </div>
  )
}
