import { describe, expect, it } from 'vitest'
import { misfitSentence } from '@/lib/figures/misfit-sentence'
import { steppingFrame } from '@/lib/figures/stepping-frame'
import { paces, readPace, stepsPerSecond } from '@/lib/figures/stepping-paces'
import { steppingPlan } from '@/lib/figures/stepping-plan'
import { layerSentence, stepSentence } from '@/lib/figures/stepping-sentence'
import type { SteppingSetup } from '@/lib/figures/stepping-setup'
import { shadeLevels, shadesOf } from '@/lib/figures/stepping-shades'
import { ordinal } from '@/lib/figures/stepping-words'

const ones = (side: number) => Array.from({ length: side }, () => Array.from({ length: side }, () => 1))
const ten: SteppingSetup = { input: ones(10), kernel: ones(3), padding: 0, stride: 2, dilation: 1, mode: 'correlation' }

describe('the words of the stepping figure', () => {
  it('tell a step: where the window lies, how much of it is padding, and what comes out', () => {
    const plan = steppingPlan({ ...ten, padding: 1, stride: 1 })
    expect(stepSentence(plan, steppingFrame(plan, 0))).toBe(
      'Step 1 of 100: the window covers rows 0 to 2 and columns 0 to 2 of the padded input. Its 9 products, 5 of them with a zero of the padding, add up to 4, the output in row 0, column 0.',
    )
  })

  it('tell a step of a single weight', () => {
    const plan = steppingPlan({ ...ten, kernel: [[3]], stride: 1 })
    expect(stepSentence(plan, steppingFrame(plan, 12))).toBe(
      'Step 13 of 100: the window covers rows 1 and columns 2 of the padded input. Its 1 product is 3, the output in row 1, column 2.',
    )
  })

  it('tell the layer', () => {
    expect(layerSentence(steppingPlan({ ...ten, padding: 1, dilation: 2, stride: 1 }))).toBe(
      'A 3 × 3 filter, spread over 5 × 5 by dilation 2, moves over a 10 × 10 input with 1 of padding on every side, 12 × 12 in all, in steps of 1. It has 64 positions, so the output is 8 × 8.',
    )
  })

  it('tell why a layer does not fit, and nothing where it fits', () => {
    expect(misfitSentence(steppingPlan(ten))).toBe(
      'The left edge can travel 10 − 3 = 7 pixels, and 2 does not divide 7: 1 is left over. The 5th window would start at pixel 8 and hang 1 pixel over the edge, so 1 pixel at the far edge is never reached. Frameworks round down to 4; in the course the layer is invalid.',
    )
    expect(misfitSentence(steppingPlan({ ...ten, stride: 7 }))).toBeNull()
  })

  it('count in order', () => {
    expect([1, 2, 3, 4, 11, 12, 13, 21, 22, 103, 111].map(ordinal)).toEqual([
      '1st',
      '2nd',
      '3rd',
      '4th',
      '11th',
      '12th',
      '13th',
      '21st',
      '22nd',
      '103rd',
      '111th',
    ])
  })
})

describe('the shades of the stepping figure', () => {
  it('hold every value but zero once, by its size and its sign', () => {
    const shades = shadesOf([
      [0, 1, -8],
      [8, 4, -0.5],
    ])
    expect(shades).toContainEqual({ sign: 'negative', level: shadeLevels, cells: [{ row: 0, column: 2 }] })
    expect(shades).toContainEqual({ sign: 'positive', level: shadeLevels, cells: [{ row: 1, column: 0 }] })
    expect(shades).toContainEqual({ sign: 'positive', level: 4, cells: [{ row: 1, column: 1 }] })
    expect(shades.flatMap(({ cells }) => cells)).toHaveLength(5)
  })

  it('are few, however many cells there are', () => {
    const grid = Array.from({ length: 32 }, (_, row) => Array.from({ length: 32 }, (_, column) => row - column))
    expect(shadesOf(grid).length).toBeLessThanOrEqual(2 * shadeLevels)
    expect(shadesOf([[0, 0]])).toEqual([])
  })
})

describe('the pace of the stepping figure', () => {
  it('is calm for whoever asked for less motion', () => {
    for (const { pace } of paces) expect(stepsPerSecond(pace, 'reduced')).toBeLessThanOrEqual(2)
    expect(stepsPerSecond('fastest', 'full')).toBe(60)
  })

  it('is the steady one where the name is unknown', () => {
    expect(readPace('fast')).toBe('fast')
    expect(readPace('sudden')).toBe('steady')
  })
})
