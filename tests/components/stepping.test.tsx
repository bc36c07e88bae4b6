import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { SteppingPicture } from '@/components/stepping/stepping-picture'
import { steppingPresets } from '@/lib/figures/stepping-presets'
import type { SaidSize } from '@/lib/figures/stepping-replay'
import type { SteppingSetup } from '@/lib/figures/stepping-setup'

const [edge] = steppingPresets
const ten: SteppingSetup = {
  input: Array.from({ length: 10 }, (_, row) => Array.from({ length: 10 }, (_, column) => (row === column ? 1 : 0))),
  kernel: edge.kernel,
  padding: 0,
  stride: 2,
  dilation: 1,
  mode: 'correlation',
}

function draw(setup: SteppingSetup, said?: SaidSize, start = { row: 0, column: 0 }): string {
  return renderToStaticMarkup(<SteppingPicture id="figure" setup={setup} said={said} start={start} />)
}

const parts = (html: string, part: string) => html.match(new RegExp(`data-part="${part}"`, 'g')) ?? []

describe('the picture of the stepping figure', () => {
  it('draws the window, what no window reaches and the next window, and says why the layer does not fit', () => {
    const html = draw(ten)
    expect(parts(html, 'window')).toHaveLength(1)
    expect(parts(html, 'leftover')).toHaveLength(1)
    expect(parts(html, 'next-window')).toHaveLength(1)
    expect(html).toContain('Why it does not fit')
  })

  it('draws none of that where the layer fits', () => {
    const html = draw({ ...ten, stride: 1 })
    expect(parts(html, 'leftover')).toHaveLength(0)
    expect(parts(html, 'next-window')).toHaveLength(0)
    expect(html).not.toContain('Why it does not fit')
  })

  it('replays an answer: the window, its number and what becomes of it', () => {
    const html = draw({ ...ten, stride: 1 }, 9)
    expect(parts(html, 'said-window')).toHaveLength(1)
    expect(html).toContain('>9th</text>')
    expect(html).toContain('You said 9. The 9th window would start at pixel 8')
  })

  it('begins at the cell that it is told', () => {
    expect(draw({ ...ten, stride: 1 }, undefined, { row: 3, column: 5 })).toContain('Output row 3, column 5')
  })

  it('shows a true convolution with the filter turned, and says so', () => {
    const kernel = [
      [1, 2],
      [3, 4],
    ]
    const html = draw({ ...ten, kernel, stride: 1, mode: 'convolution' })
    expect(html).toContain('Filter turned by 180 degrees, as it lies on the input')
    expect(html.match(/×[1-4](?=<.text>)/g)).toEqual(['×4', '×3', '×2', '×1'])
  })

  it('stripes negative values, so that not only their ink tells them apart', () => {
    expect(draw({ ...ten, stride: 1 })).toMatch(/fill="url\(#figure-output-stripes\)"[^>]*data-sign="negative"/)
  })

  it('draws a large grid with few nodes', () => {
    const large = Array.from({ length: 32 }, (_, row) => Array.from({ length: 32 }, (_, column) => row - column))
    const html = draw({ ...ten, input: large, stride: 1, padding: 2 })
    const pictures = html.match(/<svg.*?<\/svg>/gs) ?? []
    const nodes = pictures.join('').match(/<[a-z]/g) ?? []
    expect(nodes.length).toBeLessThan(150)
  })

  it('names every picture, draws its controls disabled, and gives the numbers as tables', () => {
    const html = draw(ten)
    for (const [, id] of html.matchAll(/role="img" aria-labelledby="([^"]+)"/g))
      expect(html).toContain(`<title id="${id}">`)
    const controls = html.match(/<(button|select|input)[^>]*>/g) ?? []
    expect(controls.length).toBeGreaterThan(8)
    for (const control of controls) expect(control).toContain('disabled=""')
    for (const name of ['Input', 'Filter', 'Whole output']) expect(html).toMatch(new RegExp(`<caption[^>]*>${name}`))
  })
})
