import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { SteppingPicture } from '@/components/stepping/stepping-picture'
import { steppingPresets } from '@/lib/figures/stepping-presets'
import type { SteppingSetup } from '@/lib/figures/stepping-setup'

const setup: SteppingSetup = {
  input: Array.from({ length: 10 }, (_, row) => Array.from({ length: 10 }, (_, column) => (row === column ? 1 : 0))),
  kernel: steppingPresets[0].kernel,
  padding: 0,
  stride: 2,
  dilation: 1,
  mode: 'correlation',
}

const parts = (html: string, part: string) => html.match(new RegExp(`data-part="${part}"`, 'g')) ?? []

describe('the static stepping figure', () => {
  it('draws the window, what no window reaches, and the next window', () => {
    const html = renderToStaticMarkup(
      <SteppingPicture id="figure" setup={setup} said={undefined} start={{ row: 0, column: 0 }} />,
    )
    expect(parts(html, 'window')).toHaveLength(1)
    expect(parts(html, 'leftover')).toHaveLength(1)
    expect(parts(html, 'next-window')).toHaveLength(1)
  })

  it('replays an answer', () => {
    const html = renderToStaticMarkup(
      <SteppingPicture id="figure" setup={{ ...setup, stride: 1 }} said={9} start={{ row: 0, column: 0 }} />,
    )
    expect(html).toContain('You said 9. The 9th window would start at pixel 8')
  })
})
