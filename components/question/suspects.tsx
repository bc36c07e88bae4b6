import { remediesOf } from '@/lib/lesson/remedies'
import type { AnswerFormat } from '@/lib/questions/answer'
import type { Suspect } from '@/lib/questions/suspect'
import { FormulaLine } from '../formula-line'

/** A misconception that explains a wrong answer, with the line of the student's own calculation that went wrong. */
export type SuspectText = { suspect: Suspect; name: string; sentence: string; line: string }

/** More than this many ideas at once teach nothing; of the others the names are there for whoever asks. */
const mostInFull = 2

/** What probably happened, as far as the answer tells: a typed number tells much, a choice between a few options little. */
export function Suspects({
  kind,
  suspects,
  solved,
}: {
  kind: AnswerFormat['kind']
  suspects: readonly SuspectText[]
  /** Whether there is a worked solution to look at. */
  solved: boolean
}) {
  if (suspects.length === 0) {
    return (
      <p className="mt-3 max-w-[68ch]">
        This answer does not match a mistake we know, so we will not guess.
        {solved && ' Compare each line of your calculation with the worked solution.'}
      </p>
    )
  }
  if (kind === 'choice' && suspects.length > 1) {
    return (
      <div className="mt-3 max-w-[68ch]">
        <p>Several ideas lead to this choice{solved ? '; the worked solution tells which step to look at' : ''}.</p>
        <details className="mt-2">
          <summary>The {suspects.length} ideas</summary>
          <InFull suspects={suspects} />
        </details>
      </div>
    )
  }
  const others = suspects.slice(mostInFull)
  return (
    <div className="mt-4 max-w-[68ch]">
      <p>{suspects.length === 1 ? 'What probably happened:' : 'These mistakes give exactly your answer here:'}</p>
      <InFull suspects={suspects.slice(0, mostInFull)} />
      {others.length > 0 && (
        <details className="mt-3">
          <summary>
            {others.length === 1 ? '1 more idea gives' : `${others.length} more ideas give`} this answer too
          </summary>
          <ul className="mt-1 list-disc pl-6">
            {others.map(({ name, suspect }) => (
              <li key={name}>
                {name}
                <ReadAbout suspect={suspect} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

function InFull({ suspects }: { suspects: readonly SuspectText[] }) {
  return (
    <ul className="mt-2 flex flex-col gap-3">
      {suspects.map(({ suspect, name, sentence, line }) => (
        <li key={name} className="rounded-sm border border-line bg-sheet px-4 py-3">
          <p className="font-semibold">{name}</p>
          <p>
            <FormulaLine text={sentence} />
          </p>
          <p className="mt-1 overflow-x-auto border-l-2 border-wrong pl-3">
            <FormulaLine text={line} />
          </p>
          <ReadAbout suspect={suspect} />
        </li>
      ))}
    </ul>
  )
}

/** Where the lesson sets the mistake right. A plain link, since a review is sent as markup alone. */
function ReadAbout({ suspect }: { suspect: Suspect }) {
  return remediesOf(suspect).map(({ section, part, href }) => (
    <p key={href} className="mt-1">
      <a href={href} className="inline-block py-2">
        Read: {section}, “{part}”
      </a>
    </p>
  ))
}
