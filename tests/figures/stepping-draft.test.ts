import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Changed,
  changeSetting,
  draftOf,
  editCell,
  type SteppingDraft,
  setupOf,
  takePreset,
} from '@/lib/figures/stepping-draft'
import { type SteppingSetting, steppingLimits } from '@/lib/figures/stepping-limits'
import { steppingPlan } from '@/lib/figures/stepping-plan'
import { findPreset, steppingPresets } from '@/lib/figures/stepping-presets'
import type { SteppingSetup } from '@/lib/figures/stepping-setup'
import { anySetup } from './stepping-grids'

const [edge, blur] = steppingPresets
const seven: SteppingSetup = {
  input: Array.from({ length: 7 }, (_, row) => Array.from({ length: 7 }, (_, column) => 10 * row + column)),
  kernel: edge.kernel,
  padding: 0,
  stride: 1,
  dilation: 1,
  mode: 'correlation',
}

function changed(change: Changed): SteppingDraft {
  if (change.kind === 'refused') throw new Error(change.problem)
  return change.draft
}

const settings = Object.keys(steppingLimits) as SteppingSetting[]

describe('a setup that is being changed', () => {
  it('begins as it was given', () => {
    fc.assert(
      fc.property(anySetup, (setup) => {
        expect(setupOf(draftOf(setup))).toEqual(setup)
      }),
    )
  })

  it('always has at least one window, whatever is turned and however far', () => {
    const turns = fc.array(fc.tuple(fc.constantFrom(...settings), fc.integer({ min: -5, max: 50 })), { maxLength: 12 })
    fc.assert(
      fc.property(anySetup, turns, (setup, list) => {
        const draft = list.reduce((now, [setting, value]) => {
          const change = changeSetting(now, setting, value)
          return change.kind === 'changed' ? change.draft : now
        }, draftOf(setup))
        expect(steppingPlan(setupOf(draft)).steps).toBeGreaterThan(0)
      }),
    )
  })

  it('refuses a filter that would not fit even once, and says why with the numbers', () => {
    expect(changeSetting(draftOf(seven), 'filter', 8)).toEqual({
      kind: 'refused',
      problem:
        'A filter of 8 does not fit even once: the input has only 7. Make the input or the padding larger first.',
    })
    const padded = changed(changeSetting(draftOf({ ...seven, padding: 1 }), 'filter', 5))
    expect(changeSetting(padded, 'dilation', 3)).toEqual({
      kind: 'refused',
      problem:
        'A filter of 5 with dilation 3 spans 13 pixels and does not fit even once: the padded input has only 9. Make the input or the padding larger first.',
    })
  })

  it('takes a value beyond its limits for the nearest inside', () => {
    expect(setupOf(changed(changeSetting(draftOf(seven), 'input', 100))).input).toHaveLength(32)
    expect(setupOf(changed(changeSetting(draftOf(seven), 'stride', 0))).stride).toBe(1)
  })

  it('brings back what was typed when a size is made smaller and larger again', () => {
    const typed = changed(editCell(draftOf(seven), 'input', { row: 6, column: 5 }, '−4'))
    const smaller = changed(changeSetting(typed, 'input', 4))
    expect(setupOf(changed(changeSetting(smaller, 'input', 7)))).toEqual(setupOf(typed))
    const weighted = changed(editCell(draftOf(seven), 'kernel', { row: 0, column: 2 }, '0.5'))
    const one = changed(changeSetting(weighted, 'filter', 1))
    expect(setupOf(one).kernel).toEqual([[8]])
    expect(setupOf(changed(changeSetting(one, 'filter', 3)))).toEqual(setupOf(weighted))
  })

  it('repeats the picture where the input becomes larger than it was given, and weighs with 0 round the filter', () => {
    expect(setupOf(changed(changeSetting(draftOf(seven), 'input', 9))).input[8]?.[7]).toBe(10)
    const [first, second] = setupOf(changed(changeSetting(draftOf(seven), 'filter', 5))).kernel
    expect(first).toEqual([0, 0, 0, 0, 0])
    expect(second).toEqual([0, -1, -1, -1, 0])
  })

  it('changes the one cell that was typed into', () => {
    const { kernel, input } = setupOf(changed(editCell(draftOf(seven), 'kernel', { row: 1, column: 0 }, '1/9')))
    expect(kernel).toEqual([
      [-1, -1, -1],
      [1 / 9, 8, -1],
      [-1, -1, -1],
    ])
    expect(input).toEqual(seven.input)
  })

  it('keeps the cell when what was typed is no number, and says so', () => {
    expect(editCell(draftOf(seven), 'input', { row: 0, column: 0 }, 'x')).toMatchObject({ kind: 'refused' })
  })

  it('takes a preset in its own size, without what was typed before', () => {
    const wide = changed(changeSetting(draftOf(seven), 'filter', 5))
    const typed = changed(editCell(wide, 'kernel', { row: 0, column: 0 }, '7'))
    const preset = changed(takePreset(typed, blur))
    expect(findPreset(setupOf(preset).kernel)).toBe(blur)
    expect(setupOf(changed(changeSetting(preset, 'filter', 5))).kernel[0]).toEqual([0, 0, 0, 0, 0])
  })
})
