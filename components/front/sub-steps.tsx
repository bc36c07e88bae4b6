import type { AnswerKey } from '@/lib/questions/question'
import { FormulaLine } from '../formula-line'

/** The three small steps to a size side by side. */
export function SubSteps({ steps }: { steps: AnswerKey['steps'] }) {
  return (
    <ol className="mt-6 grid border-line md:grid-cols-3 md:gap-x-8">
      {steps.map(({ label, text }, index) => (
        <li key={label} className="border-t-4 border-window-edge py-4">
          <p className="font-display text-lg font-bold">
            <span className="figures text-window-ink">{index + 1}</span> {label}
          </p>
          <p className="formula-lines mt-1">
            <FormulaLine text={text} />
          </p>
        </li>
      ))}
    </ol>
  )
}
