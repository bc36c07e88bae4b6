import type { MistakenAnswer } from '@/lib/attempts/form-key'
import { ScrollBox } from '../scroll-box'

/** Wrong answers to one question with the mistakes that give them, to find behind what somebody has written. */
export function MistakenAnswers({ position, answers }: { position: number; answers: readonly MistakenAnswer[] }) {
  const inCells = answers.some(({ cell }) => cell !== null)
  return (
    <ScrollBox label={`Wrong answers to question ${position}`}>
      <table className="mt-3 w-full border-collapse text-sm">
        <caption className="sr-only">Wrong answers to question {position}</caption>
        <thead>
          <tr className="border-b border-edge text-start">
            {inCells && (
              <th scope="col" className="pe-4 text-start font-semibold">
                Cell
              </th>
            )}
            <th scope="col" className="pe-4 text-start font-semibold whitespace-nowrap">
              Wrong answer
            </th>
            <th scope="col" className="w-full text-start font-semibold">
              Mistake behind it
            </th>
          </tr>
        </thead>
        <tbody>
          {answers.map(({ cell, answer, mistakes }) => (
            <tr key={`${cell} ${answer}`} className="border-b border-line align-top">
              {inCells && <td className="pe-4 whitespace-nowrap">{cell ?? 'all'}</td>}
              <th scope="row" className="figures pe-4 text-start font-semibold whitespace-pre">
                {answer}
              </th>
              <td>{mistakes.join(' / ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}
