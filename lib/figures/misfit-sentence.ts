import type { SteppingPlan } from '@/lib/figures/stepping-plan'
import { counted, ordinal } from '@/lib/figures/stepping-words'

/** Why the layer does not fit, along the axis that shows it; null where it fits. */
export function misfitSentence({ setup, size, positions, padded }: SteppingPlan): string | null {
  const axis = size.width.fits ? 'height' : 'width'
  const found = positions[axis]
  if (found.fits) return null
  const { effectiveFilter, numerator, size: windows, leftover } = size[axis]
  const start = windows * setup.stride
  return (
    `The left edge can travel ${padded[axis]} − ${effectiveFilter} = ${counted(numerator, 'pixel')}, and ${setup.stride} does not divide ` +
    `${numerator}: ${leftover} ${leftover === 1 ? 'is' : 'are'} left over. The ${ordinal(windows + 1)} window would start at pixel ${start} ` +
    `and hang ${counted(found.overhang, 'pixel')} over the edge, so ${counted(found.leftover.end - found.leftover.start, 'pixel')} at the far edge ` +
    `${found.leftover.end - found.leftover.start === 1 ? 'is' : 'are'} never reached. Frameworks round down to ${windows}; in the course the layer is invalid.`
  )
}
