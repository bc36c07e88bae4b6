import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { AnswerField } from '@/components/question/answer-field'
import { CellReviewTable } from '@/components/question/cell-review-table'
import { PromptView } from '@/components/question/prompt-view'
import { cellReview } from '@/lib/grading/cell-review'
import { drawQuestion } from '@/lib/questions/draw-question'
import { layerTable } from '@/lib/questions/families/layer-table'

const layers = [
  { kind: 'conv', F: 5, P: 0, S: 1, K: 6 },
  { kind: 'pool', F: 2, P: 0, S: 2 },
  { kind: 'conv', F: 5, P: 0, S: 1, K: 16 },
  { kind: 'pool', F: 2, P: 0, S: 2 },
  { kind: 'flatten' },
  { kind: 'dense', K: 120 },
]
const { prompt, key } = layerTable.rebuild('', { network: 'lenet', W: 32, D: 1, layers })
const { format } = prompt
if (format.kind !== 'cells') throw new Error('a layer table has cells')

describe('a layer table to fill in', () => {
  const html = renderToStaticMarkup(
    <AnswerField
      name="answer"
      format={format}
      numbers="whole"
      defaultValue={'27x27x6 | 156\n13x13x6'}
      problem="Row Conv 1: no."
    />,
  )

  it('has twelve cells, each named by its row and column', () => {
    expect(html.match(/<input/g)).toHaveLength(12)
    for (const row of ['Conv 1', 'Pool 1', 'Conv 2', 'Pool 2', 'Flatten', 'Dense 1']) {
      expect(html).toContain(`aria-label="${row}: Output"`)
      expect(html).toContain(`aria-label="${row}: Parameters"`)
    }
  })

  it('keeps what was typed in its cells', () => {
    expect(html).toMatch(/aria-label="Conv 1: Parameters"[^>]*value="156"/)
    expect(html).toMatch(/aria-label="Pool 1: Output"[^>]*value="13x13x6"/)
    expect(html).toMatch(/aria-label="Pool 1: Parameters"[^>]*value=""/)
  })

  it('is as narrow on a phone as its row names, a shape and a count allow', () => {
    const widths = [...html.matchAll(/aria-label="Conv 1[^>]*class="[^"]*?(?<=[ "])w-(\d+)\b/g)].map(
      ([, width]) => Number(width) * 4,
    )
    // 360 pixels less the edges of the page and the box, and a name such as Dense 2 beside the cells.
    expect(widths).toHaveLength(2)
    expect(widths.reduce((sum, width) => sum + width, 0) + 72).toBeLessThanOrEqual(360 - 64)
  })

  it('ties the problem to the whole table', () => {
    expect(html).toMatch(/<fieldset[^>]*aria-describedby="answer-problem answer-hint"/)
  })
})

describe('the review of a layer table', () => {
  const typed = '27x27x6 | 156\n13x13x6 | 0\n9x9x16 | 2416\n5x5x16 | 1\n | 0\n1x1x120 | 48120'
  const cells = cellReview(key, format, typed) ?? []
  const html = renderToStaticMarkup(<CellReviewTable format={format} cells={cells} />)
  const cellOf = (row: string) => html.split(`>${row}</th>`)[1]?.split('</tr>')[0] ?? ''

  it('strikes out what is wrong and says what is right', () => {
    expect(cellOf('Conv 1')).toMatch(/wrong: .*<s[^>]*>27 × 27 × 6<\/s>.*right answer .*28 × 28 × 6/)
    expect(cellOf('Pool 2')).toMatch(/<s[^>]*>1<\/s>/)
  })

  it('does not strike out what follows from an earlier cell, and says why it counts', () => {
    expect(cellOf('Pool 1')).toMatch(/follows from your earlier cell, counted as right: .*13 × 13 × 6.*14 × 14 × 6/)
    expect(cellOf('Pool 1')).not.toContain('<s ')
    expect(html).toContain('one slip costs one cell')
  })

  it('shows the right answer alone in a cell left empty', () => {
    expect(cellOf('Flatten')).toMatch(/left empty: .*1 × 1 × 400/)
    expect(cellOf('Flatten')).not.toContain('<s ')
  })

  it('says nothing of cells carried forward where there are none', () => {
    const right = cellReview(key, format, 'nothing to read') ?? []
    expect(renderToStaticMarkup(<CellReviewTable format={format} cells={right} />)).not.toContain('one slip')
  })
})

it('a listing says its line numbers, which the answer needs', () => {
  const drawn = drawQuestion('broken-line', {}, 'listing')
  if (drawn.kind === 'refused') throw new Error(drawn.problem)
  const html = renderToStaticMarkup(<PromptView prompt={drawn.question.prompt} code={null} />)
  expect(html).toMatch(/<span class="sr-only">line <\/span>2<\/span><code> {2}nn\.Conv2d/)
})

it('the network stands in a table whose rows are named', () => {
  const html = renderToStaticMarkup(<PromptView prompt={prompt} code={null} />)
  expect(html).toMatch(/<th scope="row"[^>]*>Conv 2<\/th>/)
})
