import type { AxisResult } from '@/lib/calculator/calculate'
import type { LayerKind } from '@/lib/calculator/layer'
import { effectiveFilter } from '@/lib/conv/effective-filter'
import { outputSize } from '@/lib/conv/output-size'
import { AxisFigure } from '../question/axis-figure'

/** More windows than this are not told apart in any drawing. */
const mostDrawn = 10_000

const names = { square: null, height: 'Height', width: 'Width' } as const

/** One axis worked out: its steps with the numbers put in, and a picture of every window where there are windows. */
export function AxisWork({ kind, result }: { kind: LayerKind; result: AxisResult }) {
  const { name, axis, size, leftover, steps } = result
  const { input, filter, padding, stride, dilation } = axis
  const span = effectiveFilter(filter, dilation)
  const isDrawn = kind !== 'transposed' && size <= mostDrawn && span <= input + padding.before + padding.after
  return (
    <div>
      {names[name] !== null && <h3>{names[name]}</h3>}
      <ol className={`mt-2 grid gap-x-6 ${steps.length === 3 ? 'sm:grid-cols-3' : 'sm:grid-cols-2'}`}>
        {steps.map(({ label, symbols, calculation, result: value, note }, index) => (
          <li key={label} className="border-t-4 border-window-edge py-3">
            <p className="font-display text-lg font-bold">
              <span className="figures text-window-ink">{index + 1}</span> {label}
            </p>
            <p className="text-base text-ink-soft">{symbols}</p>
            <p className="figures mt-1 text-base">
              {calculation} = <strong>{value}</strong>
            </p>
            <p className="mt-1 text-base">{note}</p>
          </li>
        ))}
      </ol>
      {isDrawn && (
        <div className="mt-4">
          <AxisFigure id={`figure-${name}`} input={input} filter={span} padding={padding} stride={stride} />
          {kind === 'ceil-pooling' && leftover > 0 && (
            <p className="mt-2 max-w-2xl">
              {size > outputSize(axis).size
                ? `With ceil_mode the dashed window counts too: ${size} in all.`
                : 'With ceil_mode the dashed window would count too, but it starts too far out.'}
            </p>
          )}
        </div>
      )}
    </div>
  )
}
