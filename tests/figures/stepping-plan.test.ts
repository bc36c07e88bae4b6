import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { conv2d } from '@/lib/conv/conv2d'
import { stepAt, steppingFrame } from '@/lib/figures/stepping-frame'
import { steppingPlan } from '@/lib/figures/stepping-plan'
import { convolutionOf } from '@/lib/figures/stepping-setup'
import { gridOf } from '../conv/volumes'
import { anySetup } from './stepping-grids'

describe('the stepping figure', () => {
  it('has, after the last step, the map that conv2d gives, in either mode', () => {
    fc.assert(
      fc.property(anySetup, (setup) => {
        expect(steppingPlan(setup).output).toEqual(gridOf(conv2d(convolutionOf(setup))))
      }),
    )
  })

  it('shows at every step the products of that very cell: they add up to it, and so do their rows', () => {
    fc.assert(
      fc.property(anySetup, (setup) => {
        const plan = steppingPlan(setup)
        for (let step = 0; step < plan.steps; step++) {
          const { row, column, trace, lines } = steppingFrame(plan, step)
          expect(trace.sum).toBe(plan.output[row]?.[column])
          expect(lines.reduce((sum, line) => sum + line.sum, 0)).toBe(trace.sum)
          expect(lines.flatMap(({ taps }) => taps)).toEqual(trace.taps)
          expect(stepAt(plan, row, column)).toBe(step)
        }
      }),
    )
  })

  it('keeps every window inside the padded input, and leaves over what outputSize says', () => {
    fc.assert(
      fc.property(anySetup, (setup) => {
        const plan = steppingPlan(setup)
        const { corner, span } = steppingFrame(plan, plan.steps - 1).trace
        expect(plan.padded.height - corner.padded.top - span.height).toBe(plan.size.height.leftover)
        expect(plan.padded.width - corner.padded.left - span.width).toBe(plan.size.width.leftover)
      }),
    )
  })
})
