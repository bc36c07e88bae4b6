import { formatValue } from '@/lib/figures/format-value'
import type { GreyScale } from '@/lib/figures/grey-scale'
import type { MapFacts } from '@/lib/figures/map-facts'
import type { PlaygroundSettings } from '@/lib/figures/playground-settings'
import type { PlaygroundShape } from '@/lib/figures/playground-shape'

type Shape = Extract<PlaygroundShape, { kind: 'shape' }>

/** A feature map in words, for whoever does not see it. */
export function mapSentence(
  { output }: Shape,
  { least, most, mean, zeros }: MapFacts,
  { black, white }: GreyScale,
): string {
  return (
    `The feature map has ${output.height} × ${output.width} values from ${formatValue(least)} to ${formatValue(most)}, ` +
    `${formatValue(mean)} on average; ${formatShare(zeros)} % of them are 0. ` +
    `Black stands for ${formatValue(black)}, white for ${formatValue(white)}.`
  )
}

/** Whole per cents of a share from 0 to 1, but never 0 or 100 for one that only comes close. */
export function formatShare(share: number): string {
  if (share > 0 && share < 0.01) return '< 1'
  if (share < 1 && share > 0.99) return '> 99'
  return String(Math.round(100 * share))
}

/** What the stride leaves over of the padded picture, where it does not fit; null where it does. */
export function leftoverSentence(
  { convolved: { height, width } }: Shape,
  { stride }: PlaygroundSettings,
): string | null {
  const parts = [
    height.fits ? null : counted(height.leftover, 'row', 'at the bottom'),
    width.fits ? null : counted(width.leftover, 'column', 'on the right'),
  ].filter((part) => part !== null)
  if (parts.length === 0) return null
  return `Stride ${stride} does not fit: no window reaches ${parts.join(' and ')}. Frameworks leave such pixels out; here it is done so too.`
}

function counted(count: number, thing: string, where: string): string {
  return count === 1 ? `the last ${thing} ${where}` : `the last ${count} ${thing}s ${where}`
}
