import type { CSSProperties, ReactNode } from 'react'
import { columnsWith, type SaidWindow } from '@/lib/figures/said-window'
import type { SteppingFrame } from '@/lib/figures/stepping-frame'
import type { SteppingPlan } from '@/lib/figures/stepping-plan'
import { laidKernel, widthOf } from '@/lib/figures/stepping-setup'
import { side } from './cell-side'
import { FilterPicture } from './filter-picture'
import { InputPicture } from './input-picture'
import { OutputPicture } from './output-picture'
import { Panel } from './panel'
import { Products } from './products'

/** What lies over the pictures for whoever operates the figure. */
export type BoardOverlays = { input: ReactNode; filter: ReactNode; output: ReactNode }

/** So many columns of filter and output together still leave a phone's cells large enough side by side. */
const mostBeside = 12

/** Input, filter and output at one step with its products: what is seen with scripts and without. */
export function SteppingBoard({
  id,
  plan,
  frame,
  said,
  glides,
  overlays,
}: {
  id: string
  plan: SteppingPlan
  frame: SteppingFrame
  said: SaidWindow | null
  glides: boolean
  overlays: BoardOverlays
}) {
  const { setup, size } = plan
  const { input, kernel, padding, mode } = setup
  const turned = mode === 'convolution'
  const columns = { input: columnsWith(plan, said), filter: widthOf(kernel), output: size.width.size }
  const widths: CSSProperties & Record<`--${string}`, string> = {
    '--input': `${columns.input * side}px`,
    '--filter': `${columns.filter * side}px`,
    '--output': `${columns.output * side}px`,
    '--input-share': `${columns.input}fr`,
    '--output-share': `${columns.output}fr`,
  }
  const large = columns.filter > 3 || columns.filter + columns.output > mostBeside
  return (
    <div className="stepping-board" style={widths} data-large={large || undefined} data-glides={glides || undefined}>
      <Panel
        className="stepping-input"
        name="Input"
        size={`${input.length}×${widthOf(input)}${padding > 0 ? `, padding ${padding}` : ''}`}
        over={overlays.input}
      >
        <InputPicture id={`${id}-input`} plan={plan} frame={frame} said={said} />
      </Panel>
      <div className="stepping-filter">
        <Panel
          className="stepping-weights"
          name="Filter"
          size={`${kernel.length}×${widthOf(kernel)}`}
          over={overlays.filter}
        >
          <FilterPicture
            id={`${id}-filter`}
            title="Filter as written"
            kernel={kernel}
            dot={turned ? 'first' : 'none'}
          />
        </Panel>
        {turned && (
          <Panel className="stepping-weights" name="Turned" size="180°" over={null}>
            <FilterPicture
              id={`${id}-turned`}
              title="Filter turned by 180 degrees, as it lies on the input"
              kernel={laidKernel(setup)}
              dot="last"
            />
          </Panel>
        )}
      </div>
      <div className="stepping-products">
        <Products frame={frame} />
      </div>
      <Panel
        className="stepping-output"
        name="Output"
        size={`${size.height.size}×${size.width.size}`}
        over={overlays.output}
      >
        <OutputPicture id={`${id}-output`} plan={plan} frame={frame} />
      </Panel>
    </div>
  )
}
