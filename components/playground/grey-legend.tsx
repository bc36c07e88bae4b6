import { formatValue } from '@/lib/figures/format-value'
import type { GreyScale } from '@/lib/figures/grey-scale'

/** Which value black, the grey in the middle and white stand for in the map; its place is kept while there is none. */
export function GreyLegend({ scale }: { scale: GreyScale | null }) {
  const { black, white } = scale ?? { black: 0, white: 1 }
  const ends = [
    { grey: 'black', value: black },
    { grey: 'grey', value: (black + white) / 2 },
    { grey: 'white', value: white },
  ]
  return (
    <div className={`text-base ${scale === null ? 'invisible' : ''}`}>
      <div className="h-3 border border-edge bg-linear-to-r/srgb forced-color-adjust-none from-[#000] to-[#fff]" />
      <ul className="mt-1 flex justify-between gap-2" aria-label="Values of the greys">
        {ends.map(({ grey, value }) => (
          <li key={grey}>
            <span className="text-ink-soft">{grey}</span> <span className="figures">{formatValue(value)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
