import { type Im2colCase, matricesOf } from '@/lib/questions/im2col-case'
import type { MisconceptionId } from '@/lib/questions/misconceptions'
import { wholeLatex } from '@/lib/questions/number-text'
import { sizeOf } from '@/lib/questions/size-case'
import {
  assumedSame,
  forgotPlusOne,
  ignoredPadding,
  ignoredStride,
  paddingOnce,
  type SizeSlip,
  wrongCalculation,
  wrongSize,
} from '@/lib/questions/size-slips'
import type { SlipRule } from '@/lib/questions/slip-rule'

/** A wrong number of weights in a window. */
function tapsRule(
  misconception: MisconceptionId,
  taps: (layer: Im2colCase) => number,
  written: (layer: Im2colCase) => string,
  blame: (layer: Im2colCase) => string,
): SlipRule<Im2colCase> {
  return {
    misconception,
    answers: (layer) => [matricesOf(layer, taps(layer), sizeOf(layer).size ** 2)],
    line: (layer) => `You computed $${written(layer)} = ${wholeLatex(taps(layer))}$ for a window: ${blame(layer)}.`,
  }
}

/** A wrong side of the output, squared. */
function positionsRule(slip: SizeSlip): SlipRule<Im2colCase> {
  return {
    misconception: slip.misconception,
    answers(layer) {
      const wrong = wrongSize(slip, layer)
      return wrong === null || wrong.size < 1 ? [] : [matricesOf(layer, layer.F * layer.F * layer.D, wrong.size ** 2)]
    },
    line: (layer) =>
      slip.divides || slip.addsOne
        ? `For one side of the output you computed $${wrongCalculation(slip, layer)}$${slip.blame}`
        : `For one side of the output you took $${layer.W}$${slip.blame}`,
  }
}

/** Likeliest first. */
export const im2colSlips: readonly SlipRule<Im2colCase>[] = [
  {
    misconception: 'swapped-matrix',
    answers(layer) {
      const convention = layer.convention === 'im2col-columns' ? 'im2col-rows' : 'im2col-columns'
      return [matricesOf({ ...layer, convention }, layer.F * layer.F * layer.D, sizeOf(layer).size ** 2)]
    },
    line: ({ convention }) =>
      `You made a ${convention === 'im2col-columns' ? 'row' : 'column'} of every window; here it is a ${convention === 'im2col-columns' ? 'column' : 'row'}.`,
  },
  tapsRule(
    'forgot-depth',
    ({ F }) => F * F,
    ({ F }) => `${F} \\cdot ${F}`,
    ({ D }) => `it reaches through $${D}$ channels`,
  ),
  {
    misconception: 'side-for-area',
    answers: (layer) => [matricesOf(layer, layer.F * layer.F * layer.D, sizeOf(layer).size)],
    line(layer) {
      const { size } = sizeOf(layer)
      return `You counted $${size}$ windows, those along one side of the output; there are $${size} \\cdot ${size}$.`
    },
  },
  positionsRule(forgotPlusOne),
  positionsRule(paddingOnce),
  positionsRule(ignoredPadding),
  positionsRule(ignoredStride),
  tapsRule(
    'counted-biases',
    ({ F, D }) => F * F * D + 1,
    ({ F, D }) => `${F} \\cdot ${F} \\cdot ${D} + 1`,
    () => 'the bias is not part of this product',
  ),
  positionsRule(assumedSame),
]
