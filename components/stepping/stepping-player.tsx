'use client'

import { useState } from 'react'
import { columnsWith, saidWindow } from '@/lib/figures/said-window'
import { paceGlides } from '@/lib/figures/stepping-paces'
import { layerSentence } from '@/lib/figures/stepping-sentence'
import { axisOf, type SteppingSetup, widthOf } from '@/lib/figures/stepping-setup'
import { CellField } from './cell-field'
import { LayerControls } from './layer-controls'
import { OutputCells } from './output-cells'
import { SteppingBoard } from './stepping-board'
import { SteppingNotes } from './stepping-notes'
import type { SteppingShown } from './stepping-shown'
import { SteppingTables } from './stepping-tables'
import { Transport } from './transport'
import { useStepping } from './use-stepping'

/** The figure to operate. It begins as the picture that it takes the place of. */
export function SteppingPlayer({ id, setup, said: answer, start }: SteppingShown) {
  const stepping = useStepping(setup, start)
  const [tables, setTables] = useState(false)
  const { plan, frame, pace, playing, problem, spoken } = stepping
  // An answer was about the numbers of the question; with others it means nothing.
  const said = isSameAxis(setup, plan.setup) ? answer : undefined
  const mark = said === undefined ? null : saidWindow(plan, said)
  const problemId = `${id}-problem`
  const { input, kernel, padding } = plan.setup
  return (
    <div className="flex flex-col gap-4">
      <SteppingBoard
        id={id}
        plan={plan}
        frame={frame}
        said={mark}
        glides={paceGlides(pace)}
        overlays={{
          input: (
            <CellField
              name="Input"
              values={input}
              sheet={{ rows: plan.padded.height, columns: columnsWith(plan, mark) }}
              offset={padding}
              problemId={problemId}
              onEdit={(place, typed) => stepping.edit('input', place, typed)}
              onCancel={stepping.forgetProblem}
            />
          ),
          filter: (
            <CellField
              name="Filter"
              values={kernel}
              sheet={{ rows: kernel.length, columns: widthOf(kernel) }}
              offset={0}
              problemId={problemId}
              onEdit={(place, typed) => stepping.edit('kernel', place, typed)}
              onCancel={stepping.forgetProblem}
            />
          ),
          output: <OutputCells plan={plan} frame={frame} goToCell={stepping.goToCell} />,
        }}
      />
      <Transport id={id} step={frame.step} steps={plan.steps} playing={playing} pace={pace} actions={stepping} />
      <p id={problemId} role="alert" className="max-w-[68ch] font-semibold text-wrong empty:hidden">
        {problem}
      </p>
      <p role="status" className="sr-only">
        {spoken}
      </p>
      <SteppingNotes plan={plan} said={said} />
      <LayerControls id={id} setup={plan.setup} actions={stepping} />
      <p className="max-w-[68ch] text-base text-ink-soft">{layerSentence(plan)}</p>
      <details onToggle={(event) => setTables(event.currentTarget.open)}>
        <summary className="text-base text-link">The same as tables</summary>
        {tables && <SteppingTables plan={plan} />}
      </details>
    </div>
  )
}

function isSameAxis(one: SteppingSetup, other: SteppingSetup): boolean {
  return JSON.stringify(axisOf(one, 'width')) === JSON.stringify(axisOf(other, 'width'))
}
