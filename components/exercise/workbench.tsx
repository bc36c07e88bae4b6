'use client'

import type { EditorView } from '@codemirror/view'
import { type ReactNode, useCallback, useEffect, useId, useRef, useState } from 'react'
import { describeEnd } from '@/lib/exercise/describe-end'
import { exerciseCases } from '@/lib/exercise/exercise-cases'
import { judgeRun } from '@/lib/exercise/judge-run'
import { startingProgram } from '@/lib/exercise/programs'
import { Button } from '../button'
import { createEditor, replaceProgram } from './create-editor'
import { HintLadder } from './hint-ladder'
import { keepProgram, readKeptProgram } from './kept-program'
import { openSandbox, type Sandbox } from './open-sandbox'
import { type Report, RunReport } from './run-report'
import { WorkbenchFrame } from './workbench-frame'

/** Where conv2d is written, run and checked. */
export function Workbench({ hints, solution }: { hints: readonly ReactNode[]; solution: ReactNode }) {
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  const editor = useRef<EditorView>(null)
  const sandbox = useRef<Sandbox>(null)
  const busy = useRef(false)
  const [running, setRunning] = useState(false)
  const [report, setReport] = useState<Report | null>(null)

  const run = useCallback(async () => {
    if (busy.current || !editor.current || !sandbox.current) return
    busy.current = true
    setRunning(true)
    const outcome = await sandbox.current.run(editor.current.state.doc.toString())
    busy.current = false
    setRunning(false)
    const results = judgeRun(exerciseCases, outcome)
    setReport((last) => ({ run: (last?.run ?? 0) + 1, results, problem: describeEnd(outcome.end) }))
  }, [])

  useEffect(() => {
    const parent = box.current
    if (!parent) return
    const [place, view] = [
      openSandbox(parent, exerciseCases),
      createEditor({
        parent,
        program: readKeptProgram() ?? startingProgram,
        label: 'Your program',
        describedBy: `${id}-keys`,
        onChange: keepProgram,
        onRun: () => void run(),
      }),
    ]
    sandbox.current = place
    editor.current = view
    return () => {
      view.destroy()
      place.close()
    }
  }, [id, run])

  function startOver() {
    if (!editor.current) return
    replaceProgram(editor.current, startingProgram)
    editor.current.focus()
  }

  return (
    <div>
      <WorkbenchFrame
        editor={<div ref={box} className="h-full" />}
        actions={
          <>
            <Button type="button" onClick={() => void run()}>
              Run
            </Button>
            <Button type="button" kind="secondary" onClick={startOver}>
              Start over
            </Button>
            <p id={`${id}-keys`} className="text-base text-ink-soft">
              Ctrl or Cmd + Enter runs. Tab indents; to leave the editor press Escape, then Tab.
            </p>
          </>
        }
      />
      <RunReport running={running} report={report} />
      <HintLadder hints={hints} solution={report ? solution : null} />
    </div>
  )
}
