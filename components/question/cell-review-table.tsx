import type { ReactNode } from 'react'
import type { CellReview } from '@/lib/grading/cell-review'
import type { CellMark } from '@/lib/grading/grade-cells'
import type { CellsFormat } from '@/lib/questions/answer'
import { ScrollBox } from '../scroll-box'

const marks = {
  right: { sign: '✓', words: 'right', style: 'border-correct bg-correct-wash' },
  carried: {
    sign: '↳',
    words: 'follows from your earlier cell, counted as right',
    style: 'border-correct bg-correct-wash',
  },
  wrong: { sign: '✗', words: 'wrong', style: 'border-wrong bg-wrong-wash' },
  empty: { sign: '–', words: 'left empty', style: 'border-edge bg-sunk' },
} as const

type Cell = CellReview[number][number]

/** The filled in cells with what is right in each; an error carried forward is marked once. */
export function CellReviewTable({ format, cells }: { format: CellsFormat; cells: CellReview }) {
  const carried = cells.flat().some(({ mark }) => mark === 'carried')
  return (
    <div className="mt-4">
      <ScrollBox label="Your answer, cell by cell">
        <table className="figures border-separate border-spacing-0.5 text-sm sm:border-spacing-1 sm:text-base">
          <thead>
            <tr>
              <td />
              {format.columns.map(({ label }) => (
                <th key={label} scope="col" className="px-1 text-start font-semibold">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {format.rows.map((row, r) => (
              <tr key={row}>
                <th scope="row" className="pe-2 text-start font-normal">
                  {row}
                </th>
                {format.columns.map(({ label }, c) => {
                  const cell = cells[r]?.[c]
                  return <td key={label}>{cell && <ReviewedCell {...cell} />}</td>
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      {carried && (
        <p className="mt-2 max-w-[68ch] text-base">
          A cell that follows rightly from your own earlier one counts as right, so one slip costs one cell.
        </p>
      )}
    </div>
  )
}

function ReviewedCell({ given, correct, mark }: Cell) {
  if (mark === null) return <Box style="border-edge bg-sheet">{correct ?? given}</Box>
  const { sign, words, style } = marks[mark]
  return (
    <Box style={style}>
      <span aria-hidden="true">{sign} </span>
      <span className="sr-only">{words}: </span>
      {correct === null ? <span className="whitespace-nowrap">{given}</span> : contents(given, correct, mark)}
    </Box>
  )
}

function Box({ style, children }: { style: string; children: ReactNode }) {
  return <span className={`block min-h-9 min-w-10 rounded-sm border-2 px-1 py-1 sm:px-2 ${style}`}>{children}</span>
}

/** A wrong cell is struck out; one that follows from an earlier cell is not, since it counts. */
function contents(given: string, correct: string, mark: CellMark): ReactNode {
  const right = <span className="whitespace-nowrap">{correct}</span>
  switch (mark) {
    case 'right':
      return right
    case 'empty':
      return (
        <>
          <span className="sr-only">right answer </span>
          {right}
        </>
      )
    case 'carried':
      return (
        <>
          <span className="whitespace-nowrap">{given}</span>{' '}
          <span className="text-ink-soft">
            <span className="sr-only">right answer </span>({right})
          </span>
        </>
      )
    case 'wrong':
      return (
        <>
          <s className="whitespace-nowrap text-ink-soft">{given}</s> <span className="sr-only">right answer </span>
          {right}
        </>
      )
  }
}
