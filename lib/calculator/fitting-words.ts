import type { FittingLayer } from '@/lib/calculator/fitting-layers'

/** A nearest setting in words: what it changes, and to what output it leads. */
export function fittingWords({ axes, change, size }: FittingLayer): { change: string; outcome: string } {
  const words = settingWords(change)
  if (axes === 'both') return { change: words, outcome: `${size} × ${size}` }
  const name = axes === 'height' ? 'Height' : 'Width'
  return { change: `${name}: ${words.toLowerCase()}`, outcome: `${size}` }
}

function settingWords({ setting, axis: { input, filter, padding, stride } }: FittingLayer['change']): string {
  switch (setting) {
    case 'padding':
      return `Padding ${padding.before}`
    case 'split-padding':
      return `Padding ${padding.before} before, ${padding.after} after`
    case 'stride':
      return `Stride ${stride}`
    case 'filter':
      return `Filter ${filter}`
    case 'input':
      return `Input ${input}`
  }
}
