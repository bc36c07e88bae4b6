import type { Step } from '@/lib/questions/question'
import { FormulaText } from '../formula-text'

/** The way to the answer, step by step, with the student's own numbers. */
export function WorkedSolution({
  steps,
  heading: Heading = 'h3',
}: {
  steps: readonly Step[]
  heading?: 'h2' | 'h3' | 'h4' | 'h5'
}) {
  return (
    <section>
      <Heading>Worked solution</Heading>
      <ol className="mt-4 flex flex-col">
        {steps.map(({ label, text }, index) => (
          <li
            key={label}
            className="relative grid grid-cols-[2.25rem_minmax(0,1fr)] gap-x-3 pb-5 last:pb-0 not-last:before:absolute not-last:before:top-9 not-last:before:bottom-0 not-last:before:left-[1.1rem] not-last:before:w-0.5 not-last:before:bg-line"
          >
            <span
              aria-hidden="true"
              className="figures flex size-9 items-center justify-center rounded-sm border-2 border-window-edge bg-window-wash font-bold text-window-ink"
            >
              {index + 1}
            </span>
            <div>
              <p className="pt-1 font-semibold">{label}</p>
              <div className="mt-1">
                <FormulaText text={text} />
              </div>
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
