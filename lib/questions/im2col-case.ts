import { im2colShape } from '@/lib/conv/im2col-shape'
import { bothAxes } from '@/lib/conv/per-axis'
import type { CellsAnswer } from '@/lib/questions/answer'
import { wholeAnswer } from '@/lib/questions/answer-of'
import { rememberLast } from '@/lib/questions/remember-last'
import { type SizeCase, sizeOf } from '@/lib/questions/size-case'

/** A layer on W x W pixels and D channels with K filters, done as one matrix product in one of two orientations. */
export type Im2colCase = SizeCase & { D: number; K: number; convention: 'im2col-columns' | 'im2col-rows' }

/** Weights, patches and product, rows and columns each, for a window of so many weights at so many positions. */
export function matricesOf({ K, convention }: Im2colCase, taps: number, positions: number): CellsAnswer {
  const filters = wholeAnswer(K)
  const weights = wholeAnswer(taps)
  const windows = wholeAnswer(positions)
  const rows =
    convention === 'im2col-columns'
      ? [
          [filters, weights],
          [weights, windows],
          [filters, windows],
        ]
      : [
          [weights, filters],
          [windows, weights],
          [windows, filters],
        ]
  return { kind: 'cells', rows }
}

export const im2colAnswer = rememberLast((layer: Im2colCase): CellsAnswer => {
  const { F, D, K } = layer
  const output = bothAxes(sizeOf(layer).size)
  const { patches } = im2colShape({ filter: bothAxes(F), inputChannels: D, filters: K, output })
  return matricesOf(layer, patches.rows, patches.columns)
})
