import type { SteppingFrame } from '@/lib/figures/stepping-frame'
import type { SteppingPlan } from '@/lib/figures/stepping-plan'
import { layerSentence, stepSentence } from '@/lib/figures/stepping-sentence'
import { side } from './cell-layers'
import { FilterPicture } from './filter-picture'
import { InputPicture } from './input-picture'
import { OutputPicture } from './output-picture'
import { Products } from './products'

/** Input, filter and output side by side at one step, with the products below: what the figure shows with and without scripts. */
export function SteppingBoard({ id, plan, frame }: { id: string; plan: SteppingPlan; frame: SteppingFrame }) {
  const { kernel, input } = plan.setup
  const wide = (columns: number) => ({ flex: `0 1 ${columns * side}px` })
  return (
    <>
      <div className="flex flex-wrap items-start gap-x-8 gap-y-4">
        <div style={wide(plan.padded.width)}>
          <p className="text-base font-semibold">
            Input{' '}
            <span className="font-normal text-ink-soft">
              {input.length} × {input[0]?.length}
            </span>
          </p>
          <InputPicture id={`${id}-input`} plan={plan} frame={frame} />
        </div>
        <div style={wide(kernel.length)}>
          <p className="text-base font-semibold">Filter</p>
          <FilterPicture id={`${id}-filter`} plan={plan} />
        </div>
        <div style={wide(plan.size.width.size)}>
          <p className="text-base font-semibold">Output</p>
          <OutputPicture id={`${id}-output`} plan={plan} frame={frame} />
        </div>
      </div>
      <p id={`${id}-description`} className="mt-3 text-base text-ink-soft">
        {layerSentence(plan)} <span className="sr-only">{stepSentence(plan, frame)}</span>
      </p>
      <div className="mt-4">
        <Products frame={frame} />
      </div>
    </>
  )
}
