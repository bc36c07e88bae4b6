import { chosenOptions } from '@/lib/grading/cell-texts'
import type { AnswerFormat } from '@/lib/questions/answer'
import { FormulaLine } from '../formula-line'

type ChoiceFormat = Extract<AnswerFormat, { kind: 'choice' | 'choices' }>

/**
 * All options with those that are right and those that were chosen. `correct`: the labels of the right ones, joined by “; ”;
 * null where that is kept back.
 */
export function OptionReview({ format, raw, correct }: { format: ChoiceFormat; raw: string; correct: string | null }) {
  const chosen = format.kind === 'choice' ? [raw] : chosenOptions(raw)
  return (
    <ol className="mt-3 flex flex-col gap-1.5">
      {format.options.map(({ option, label }) => {
        const right = correct !== null && `; ${correct}; `.includes(`; ${label}; `)
        const taken = chosen.includes(option)
        const [border, said] = correct === null ? plain(taken) : [style(right, taken), words(right, taken)]
        return (
          <li key={option} className={`rounded-sm border-2 bg-sheet px-3 py-1.5 ${border}`}>
            <FormulaLine text={label} />{' '}
            {(right || taken) && <span className="ms-3 text-base font-semibold whitespace-nowrap">{said}</span>}
          </li>
        )
      })}
    </ol>
  )
}

function plain(taken: boolean): [border: string, said: string] {
  return [taken ? 'border-ink' : 'border-line', 'your answer']
}

function style(right: boolean, taken: boolean): string {
  if (right) return 'border-correct'
  return taken ? 'border-wrong' : 'border-line'
}

function words(right: boolean, taken: boolean): string {
  if (!right) return '✗ your answer'
  return taken ? '✓ right, your answer' : '✓ right'
}
