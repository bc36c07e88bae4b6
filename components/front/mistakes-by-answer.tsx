import { DataTable } from '../data-table'
import { FormulaLine } from '../formula-line'

export type MistakenAnswer = { answer: string; mistakes: readonly { name: string; line: string }[] }

/** Wrong answers to one question, each with every mistake that leads to it. */
export function MistakesByAnswer({ answers }: { answers: readonly MistakenAnswer[] }) {
  return (
    <DataTable
      caption="Wrong answers and the mistakes behind them"
      columns={[{ label: 'Answer', numeric: true }, { label: 'What leads to it' }]}
      rows={answers.map(({ answer, mistakes }) => ({
        key: answer,
        cells: [
          answer,
          <ul key={answer} className="flex flex-col gap-2">
            {mistakes.map(({ name, line }) => (
              <li key={name}>
                <span className="font-semibold">{name}.</span> <FormulaLine text={line} />
              </li>
            ))}
          </ul>,
        ],
      }))}
    />
  )
}
