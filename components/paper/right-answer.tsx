import type { RightAnswer as RightAnswerView } from '@/lib/attempts/form-key'
import { FormulaLine } from '../formula-line'
import { ScrollBox } from '../scroll-box'

export function RightAnswer({ correct }: { correct: RightAnswerView }) {
  switch (correct.kind) {
    case 'text':
      return <p className="figures text-lg font-bold">{correct.text}</p>
    case 'options':
      return (
        <ul>
          {correct.options.map(({ letter, label }) => (
            <li key={letter}>
              <strong className="figures text-lg">{letter}</strong> <FormulaLine text={label} />
            </li>
          ))}
        </ul>
      )
    case 'cells':
      return <RightCells columns={correct.columns} rows={correct.rows} />
  }
}

function RightCells({ columns, rows }: Omit<Extract<RightAnswerView, { kind: 'cells' }>, 'kind'>) {
  return (
    <ScrollBox label="Right cells">
      <table className="figures border-collapse text-base">
        <thead>
          <tr>
            <td />
            {columns.map((column) => (
              <th key={column} scope="col" className="px-2 text-start font-normal">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, cells }) => (
            <tr key={label}>
              <th scope="row" className="pe-3 text-start font-normal">
                {label}
              </th>
              {columns.map((column, index) => (
                <td key={column} className="border border-edge px-2 font-bold">
                  {cells[index]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}
