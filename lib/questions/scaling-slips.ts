import { type NumberAnswer, quotientAnswer } from '@/lib/questions/answer-of'
import type { MisconceptionId } from '@/lib/questions/misconceptions'
import { wholeLatex } from '@/lib/questions/number-text'
import { rememberLast } from '@/lib/questions/remember-last'
import type { TableSlip, WrongCell } from '@/lib/questions/table-slips'

/** A layer of K filters on D maps of W x W pixels, which keeps their size, and the same layer with new numbers. */
export type ScaledLayer = { F: number; W: number; D: number; K: number; newW: number; newD: number; newK: number }

/** One number after and before the change. */
type Ratio = readonly [after: number, before: number]

/** A change that shows in the weights or the sizes, in whole channels and pixels. */
export function isScaled({ W, D, K, newW, newD, newK }: ScaledLayer): boolean {
  const changes = Number(newW !== W) + Number(newD !== D) + Number(newK !== K)
  return changes >= 2 && isWhole(newW) && isWhole(newD) && isWhole(newK)
}

function isWhole(value: number): boolean {
  return Number.isInteger(value) && value > 1
}

function ratiosOf({ W, D, K, newW, newD, newK }: ScaledLayer) {
  return { depth: [newD, D], filters: [newK, K], side: [newW, W] } as const satisfies Record<string, Ratio>
}

/** What the weights, the operations and the values of the output are multiplied by, ratio by ratio. */
export function factorsOf(layer: ScaledLayer): Record<'weights' | 'operations' | 'values', readonly Ratio[]> {
  const { depth, filters, side } = ratiosOf(layer)
  return { weights: [depth, filters], operations: [depth, filters, side, side], values: [filters, side, side] }
}

/** The product of ratios. */
export function productFactor(ratios: readonly Ratio[]): NumberAnswer {
  let [above, below] = [1, 1]
  for (const [after, before] of ratios) {
    above *= after
    below *= before
  }
  return quotientAnswer(above, below)
}

/** The same written out in LaTeX. */
export function writtenFactor(ratios: readonly Ratio[]): string {
  let text = ''
  for (const [after, before] of ratios) {
    text += `${text === '' ? '' : ' \\cdot '}\\tfrac{${wholeLatex(after)}}{${wholeLatex(before)}}`
  }
  return text
}

/** Other ratios in some of the rows: 0 weights, 1 operations, 2 values. */
function scalingSlip(
  misconception: MisconceptionId,
  rows: (layer: ScaledLayer) => readonly (readonly [row: number, ratios: readonly Ratio[]])[],
  blame: string,
): TableSlip<ScaledLayer> {
  return {
    misconception,
    blame: () => blame,
    wrong: rememberLast((layer) =>
      rows(layer).map(
        ([row, ratios]): WrongCell => ({
          row,
          column: 0,
          answer: productFactor(ratios),
          written: () => writtenFactor(ratios),
        }),
      ),
    ),
  }
}

/** Likeliest first. */
export const scalingSlips: readonly TableSlip<ScaledLayer>[] = [
  scalingSlip(
    'one-channel-factor',
    (layer) => {
      const { depth, filters, side } = ratiosOf(layer)
      if (depth[0] === depth[1] || filters[0] === filters[1]) return []
      return [
        [0, [filters]],
        [1, [filters, side, side]],
      ]
    },
    'the depth of the filters changes too, so the input channels are a factor of their own',
  ),
  scalingSlip(
    'side-for-area',
    (layer) => {
      const { depth, filters, side } = ratiosOf(layer)
      if (side[0] === side[1]) return []
      return [
        [1, [depth, filters, side]],
        [2, [filters, side]],
      ]
    },
    'height and width both change, so their factor stands twice',
  ),
  scalingSlip(
    'no-spatial-factor',
    (layer) => {
      const { depth, filters, side } = ratiosOf(layer)
      if (side[0] === side[1]) return []
      return [
        [1, [depth, filters]],
        [2, [filters]],
      ]
    },
    'the number of positions changes too, once with the height and once with the width',
  ),
  scalingSlip(
    'no-sharing',
    (layer) => {
      const { depth, filters, side } = ratiosOf(layer)
      return side[0] === side[1] ? [] : [[0, [depth, filters, side, side]]]
    },
    'the weights are the same at every position, so the size of the maps does not matter to them',
  ),
  scalingSlip(
    'multiplied-depth',
    (layer) => {
      const { depth, filters, side } = ratiosOf(layer)
      return depth[0] === depth[1] ? [] : [[2, [depth, filters, side, side]]]
    },
    'a filter makes a single map, however many channels it sums over',
  ),
  scalingSlip(
    'kept-depth',
    (layer) => {
      const { depth, side } = ratiosOf(layer)
      return [[2, [depth, side, side]]]
    },
    'the output has one map for each filter; its depth is not that of the input',
  ),
]
