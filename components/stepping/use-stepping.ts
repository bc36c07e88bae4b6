import { useEffect, useState } from 'react'
import {
  type Changed,
  changeSetting,
  draftOf,
  editCell,
  type SteppingDraft,
  setupOf,
  takePreset,
} from '@/lib/figures/stepping-draft'
import { stepAt, steppingFrame } from '@/lib/figures/stepping-frame'
import type { SteppingSetting } from '@/lib/figures/stepping-limits'
import { type Pace, stepsPerSecond } from '@/lib/figures/stepping-paces'
import { type SteppingPlan, steppingPlan } from '@/lib/figures/stepping-plan'
import { steppingPresets } from '@/lib/figures/stepping-presets'
import { layerSentence, stepSentence } from '@/lib/figures/stepping-sentence'
import type { SteppingSetup } from '@/lib/figures/stepping-setup'

type Shown = { draft: SteppingDraft; plan: SteppingPlan; step: number }

/** The figure as it stands and everything that can be done with it. */
export function useStepping(setup: SteppingSetup, start: { row: number; column: number }) {
  const [shown, setShown] = useState<Shown>(() => {
    const first = steppingPlan(setup)
    return { draft: draftOf(setup), plan: first, step: stepAt(first, start.row, start.column) }
  })
  const [playing, setPlaying] = useState(false)
  const [pace, setPace] = useState<Pace>('steady')
  const [problem, setProblem] = useState<string | null>(null)
  const [spoken, setSpoken] = useState('')
  const { draft, plan, step } = shown
  const isLast = step === plan.steps - 1

  function speak(at: number) {
    setSpoken(stepSentence(plan, steppingFrame(plan, at)))
  }

  function goTo(wanted: number) {
    const next = Math.min(Math.max(wanted, 0), plan.steps - 1)
    setPlaying(false)
    setProblem(null)
    setShown({ ...shown, step: next })
    speak(next)
  }

  function togglePlaying() {
    setSpoken('')
    if (playing) speak(step)
    else if (isLast) setShown({ ...shown, step: 0 })
    setPlaying(!playing)
  }

  /** Takes a change unless it was refused, and stays at the same output cell where there still is one. */
  function take(changed: Changed, words: 'of the layer' | 'of the step'): string | null {
    const refused = changed.kind === 'refused' ? changed.problem : null
    setProblem(refused)
    if (changed.kind === 'refused') return refused
    const next = steppingPlan(setupOf(changed.draft))
    const { row, column } = steppingFrame(plan, step)
    setPlaying(false)
    const at = stepAt(next, row, column)
    setShown({ draft: changed.draft, plan: next, step: at })
    setSpoken(words === 'of the layer' ? layerSentence(next) : stepSentence(next, steppingFrame(next, at)))
    return null
  }

  useEffect(() => {
    if (!playing) return
    const motion = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'reduced' : 'full'
    const timer = setInterval(
      () => setShown((now) => ({ ...now, step: Math.min(now.step + 1, now.plan.steps - 1) })),
      1000 / stepsPerSecond(pace, motion),
    )
    return () => clearInterval(timer)
  }, [playing, pace])

  // The last step is where playing ends, and there is time to listen again.
  if (playing && isLast) {
    setPlaying(false)
    speak(step)
  }

  return {
    plan,
    frame: steppingFrame(plan, step),
    playing,
    pace,
    problem,
    spoken,
    forgetProblem: () => setProblem(null),
    goTo,
    togglePlaying,
    setPace,
    goToCell: (row: number, column: number) => goTo(stepAt(plan, row, column)),
    change: (setting: SteppingSetting, value: number) => take(changeSetting(draft, setting, value), 'of the layer'),
    takePreset: (id: string) => {
      const preset = steppingPresets.find((known) => known.id === id)
      return preset ? take(takePreset(draft, preset), 'of the step') : null
    },
    setMode: (mode: SteppingSetup['mode']) => take({ kind: 'changed', draft: { ...draft, mode } }, 'of the step'),
    edit: (grid: 'input' | 'kernel', place: { row: number; column: number }, typed: string) =>
      take(editCell(draft, grid, place, typed), 'of the step'),
  }
}
