import { im2colShape } from '@/lib/conv/im2col-shape'
import { bothAxes } from '@/lib/conv/per-axis'
import type { CellsAnswer } from '@/lib/questions/answer'
import { matrixAnswer } from '@/lib/questions/answer-of'
import { type SizeCase, sizeOf } from '@/lib/questions/size-case'

/** A layer on W x W pixels and D channels with K filters, done as one matrix product in one of two orientations. */
export type Im2colCase = SizeCase & { D: number; K: number; convention: 'im2col-columns' | 'im2col-rows' }

/** Weights, patches and product, rows and columns each, for a window of so many weights at so many positions. */
export function matricesOf({ K, convention }: Im2colCase, taps: number, positions: number): CellsAnswer {
  const columns = [
    [K, taps],
    [taps, positions],
    [K, positions],
  ]
  return matrixAnswer(convention === 'im2col-columns' ? columns : columns.map(([rows = 0, width = 0]) => [width, rows]))
}

export function im2colAnswer(layer: Im2colCase): CellsAnswer {
  const { F, D, K } = layer
  const output = bothAxes(sizeOf(layer).size)
  const { patches } = im2colShape({ filter: bothAxes(F), inputChannels: D, filters: K, output })
  return matricesOf(layer, patches.rows, patches.columns)
}
