import { saidWindow } from '@/lib/figures/said-window'
import { stepAt, steppingFrame } from '@/lib/figures/stepping-frame'
import { steppingPlan } from '@/lib/figures/stepping-plan'
import { layerSentence } from '@/lib/figures/stepping-sentence'
import { LayerControls } from './layer-controls'
import { SteppingBoard } from './stepping-board'
import { SteppingNotes } from './stepping-notes'
import type { SteppingShown } from './stepping-shown'
import { SteppingTables } from './stepping-tables'
import { Transport } from './transport'

const nothing = { input: null, filter: null, output: null }

/** The figure at its start as markup alone: for the first paint, for print, and where there are no scripts. */
export function SteppingPicture({ id, setup, said, start }: SteppingShown) {
  const plan = steppingPlan(setup)
  const frame = steppingFrame(plan, stepAt(plan, start.row, start.column))
  return (
    <div className="flex flex-col gap-4">
      <SteppingBoard
        id={id}
        plan={plan}
        frame={frame}
        said={said === undefined ? null : saidWindow(plan, said)}
        glides={false}
        overlays={nothing}
      />
      <Transport id={id} step={frame.step} steps={plan.steps} playing={false} pace="steady" actions={null} />
      <SteppingNotes plan={plan} said={said} />
      <LayerControls id={id} setup={setup} actions={null} />
      <p className="max-w-[68ch] text-base text-ink-soft">{layerSentence(plan)}</p>
      <details>
        <summary className="text-base text-link">The same as tables</summary>
        <SteppingTables plan={plan} />
      </details>
    </div>
  )
}
