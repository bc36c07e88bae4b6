import { im2colShape } from '@/lib/conv/im2col-shape'
import { outputSize } from '@/lib/conv/output-size'
import { bothAxes } from '@/lib/conv/per-axis'
import { identityMatrix, mapOf, verticalEdge } from '@/lib/lesson/identity-map'
import { productLatex } from '@/lib/questions/product-latex'
import { Exercise } from '../../exercise/exercise'
import { FormulaLine } from '../../formula-line'
import { FormulaText } from '../../formula-text'
import { MatrixTable } from '../../question/matrix-table'
import { LessonPart } from '../lesson-part'
import { Trap } from '../trap'

const side = 7
const matrix = { side: 28, depth: 3, filters: 8 }

const plan = [
  ['Pad', 'Put $P$ rows and columns of zeros around the picture.'],
  ['Size', 'Work out height and width of the output with the formula, and make an array of zeros.'],
  [
    'Loop',
    'Go through every row $i$ and column $j$ of the output. Its window starts at row $i \\cdot S$ and column $j \\cdot S$ of the padded picture.',
  ],
  ['Sum', 'Cut the patch out, multiply it by the kernel value by value, add everything up, and store the sum.'],
] as const

export function FromScratch() {
  const filter = verticalEdge.length
  const { size } = outputSize({ input: matrix.side, filter, padding: 0, stride: 1 })
  const { weights, patches } = im2colShape({
    filter: bothAxes(filter),
    inputChannels: matrix.depth,
    filters: matrix.filters,
    output: bothAxes(size),
  })
  return (
    <>
      <LessonPart id="plan">
        <FormulaText text="You know a thing when you can build it. A convolution of one channel takes four steps:" />
        <ol className="flex max-w-[68ch] flex-col gap-3">
          {plan.map(([name, text], index) => (
            <li key={name} className="flex gap-3">
              <span className="figures font-bold text-ink-soft">{index + 1}</span>
              <p className="formula-lines">
                <strong>{name}.</strong> <FormulaLine text={text} />
              </p>
            </li>
          ))}
        </ol>
        <Trap
          title="Off by one, or by a stride"
          text="Everything counts from 0, so the first row is number 0 and a window of $F$ pixels that starts at $a$ ends at $a + F - 1$. In the padded picture the window of output $i$ starts at $i \cdot S$, in the picture itself at $i \cdot S - P$, and not at $i$."
        />
      </LessonPart>
      <LessonPart id="expected">
        <FormulaText
          text={`A case to try your code on: the identity matrix of $${side} \\times ${side}$, ones on the diagonal, and a kernel that finds vertical edges. The map has $${outputSize({ input: side, filter, padding: 0, stride: 1 }).size}$ rows and columns. Where the diagonal passes the upper right of the window the sum is negative, at the lower left positive, and through the middle or far away 0.`}
        />
        <div className="flex flex-wrap gap-x-10 gap-y-6">
          <MatrixTable name="Kernel" rows={verticalEdge} />
          <MatrixTable name="Expected output" rows={mapOf(identityMatrix(side), verticalEdge)} />
        </div>
      </LessonPart>
      <Exercise />
      <LessonPart id="im2col">
        <FormulaText
          text={`Two loops in Python are slow. Libraries lay the patch of every position out as a column of a matrix (im2col) and the filters as rows of another, and multiply the two once: rows of the first are filters, columns of the second positions. For a $${matrix.side} \\times ${matrix.side}$ picture with ${matrix.depth} channels and ${matrix.filters} filters of $${filter} \\times ${filter}$ that is a matrix of ${weights.rows} rows and $${productLatex(filter, filter, matrix.depth)} = ${weights.columns}$ columns times one with ${patches.rows} rows and $${productLatex(size, size)} = ${patches.columns}$ columns. Some texts exchange rows and columns; the convention of a question says which it means.`}
        />
      </LessonPart>
    </>
  )
}
