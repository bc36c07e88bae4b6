import { memo } from 'react'
import type { SteppingSetup } from '@/lib/figures/stepping-setup'
import { side } from './cell-side'

/** The pixels that the window multiplies, from its corner; with dilation there are gaps between them. */
export const WindowTaps = memo(function WindowTaps({ setup, numbered }: { setup: SteppingSetup; numbered: boolean }) {
  const { kernel, dilation } = setup
  const taps = kernel.flatMap((weights, row) =>
    weights.map((_, column) => `M${column * dilation * side} ${row * dilation * side}h${side}v${side}h${-side}z`),
  )
  return (
    <path d={taps.join('')} className={numbered ? 'fill-window-wash' : 'fill-window'} opacity={numbered ? 1 : 0.5} />
  )
})
