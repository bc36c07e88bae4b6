import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { AxisFigure } from '@/components/question/axis-figure'
import { FigureView } from '@/components/question/figure-view'

function draw(input: number, filter: number, padding: number, stride: number): string {
  return renderToStaticMarkup(<FigureView id="figure" figure={{ kind: 'axis', input, filter, padding, stride }} />)
}

const parts = (html: string, part: string) => html.match(new RegExp(`data-part="${part}"`, 'g')) ?? []

describe('the axis figure', () => {
  it('draws one numbered bar per window and nothing left over where the stride fits', () => {
    const html = draw(13, 5, 2, 2)
    expect(parts(html, 'window')).toHaveLength(7)
    expect(parts(html, 'leftover')).toHaveLength(0)
    expect(parts(html, 'next-window')).toHaveLength(0)
    expect(html).toContain('can travel 12 pixels: 6 steps of 2, so 7 positions')
  })

  it('marks the pixels left over and the window that would hang over the edge', () => {
    const html = draw(10, 3, 0, 2)
    expect(parts(html, 'window')).toHaveLength(4)
    expect(parts(html, 'leftover')).toHaveLength(1)
    expect(parts(html, 'next-window')).toHaveLength(1)
    expect(html).toContain('1 pixel that no window reaches')
    expect(html).toContain('would hang 1 pixel over the edge')
  })

  it('draws the padded edge where the input and its padding end, and centres the numbers on their bars', () => {
    const html = draw(16, 5, 1, 4)
    // The input with its padding is 18 pixels wide and the next window hangs 3 over, so the drawing is 21 pixels wide.
    expect(html).toContain(`<line x1="${((18 / 21) * 100).toFixed(3)}%"`)
    expect(html).toMatch(new RegExp(`<text[^>]* x="${((2.5 / 21) * 100).toFixed(3)}%"[^>]*>1</text>`))
  })

  it('shortens a long row to its ends and says how many are missing', () => {
    const html = draw(227, 11, 0, 4)
    expect(parts(html, 'window')).toHaveLength(8)
    expect(html).toContain('47 more')
    expect(html).toContain('>55</text>')
  })

  it('places everything within the drawing', () => {
    for (const html of [draw(13, 5, 2, 2), draw(10, 3, 0, 2), draw(7, 1, 0, 5), draw(5, 5, 0, 1), draw(64, 11, 3, 4)]) {
      const places = Array.from(html.matchAll(/ x="([\d.-]+)%" width="([\d.-]+)%"/g))
      expect(places.length).toBeGreaterThan(2)
      for (const [, x, width] of places) {
        expect(Number(x)).toBeGreaterThanOrEqual(0)
        expect(Number(x) + Number(width)).toBeLessThanOrEqual(100.01)
      }
    }
  })

  it('draws the window that an answer speaks of, and says what becomes of it', () => {
    const axis = { input: 13, filter: 5, padding: 2, stride: 2 }
    const html = renderToStaticMarkup(<AxisFigure id="figure" {...axis} said={8} />)
    expect(parts(html, 'said-window')).toHaveLength(1)
    expect(html).toContain('your 8th')
    expect(html).toContain('it hangs 2 pixels over the edge')
    // Seventeen pixels with the padding and the two beyond the edge: the 8th window is the last 5 of 19.
    expect(html).toContain(`x="${((14 / 19) * 100).toFixed(3)}%" width="${((5 / 19) * 100).toFixed(3)}%"`)
  })

  it('leaves a window out of the drawing that lies far outside', () => {
    const html = renderToStaticMarkup(
      <AxisFigure id="figure" input={13} filter={5} padding={2} stride={2} said={4711} />,
    )
    expect(parts(html, 'said-window')).toHaveLength(0)
    expect(html).toContain('lies outside altogether')
  })

  it('has a name and words for those who do not see it', () => {
    const html = draw(10, 3, 0, 2)
    const [, name] = /aria-labelledby="([^"]+)"/.exec(html) ?? []
    const [, description] = /aria-describedby="([^"]+)"/.exec(html) ?? []
    expect(html).toContain(`<title id="${name}">`)
    expect(html).toContain(`<figcaption id="${description}"`)
  })
})

describe('the cell figure', () => {
  const input = [
    [1, 2, 3],
    [4, 5, 6],
    [7, 8, 9],
  ]
  const kernel = [
    [1, 0],
    [0, -1],
  ]

  it('shows the weights under the window and the sum of the products', () => {
    const html = renderToStaticMarkup(
      <FigureView id="figure" figure={{ kind: 'cell', input, kernel, padding: 0, stride: 1, row: 1, column: 1 }} />,
    )
    expect(parts(html, 'tap')).toHaveLength(4)
    expect(html).toContain('starts at row 1, column 1')
    expect(html).toContain('add up to −4')
  })

  it('counts the padding as zeros', () => {
    const html = renderToStaticMarkup(
      <FigureView id="figure" figure={{ kind: 'cell', input, kernel, padding: 1, stride: 2, row: 0, column: 0 }} />,
    )
    expect(html).toContain('starts at row 0, column 0')
    expect(html).toContain('add up to −1')
  })
})

describe('the weights figure', () => {
  it('draws a few filters, and says how many there are and what each holds', () => {
    const html = renderToStaticMarkup(
      <FigureView
        id="figure"
        figure={{ kind: 'weights', filters: 1096, height: 11, width: 11, depth: 3, biases: 1 }}
      />,
    )
    expect(html).toContain('1,096 blocks of 11 × 11 × 3 weights, each with one bias')
    expect(parts(html, 'bias')).toHaveLength(3)
  })

  it('draws no bias where there is none', () => {
    const html = renderToStaticMarkup(
      <FigureView id="figure" figure={{ kind: 'weights', filters: 2, height: 3, width: 3, depth: 16, biases: 0 }} />,
    )
    expect(html).toContain('without biases')
    expect(parts(html, 'bias')).toHaveLength(0)
  })
})
