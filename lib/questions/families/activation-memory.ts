import { z } from 'zod'
import { wholeAnswer } from '@/lib/questions/answer-of'
import {
  type ConvLayerCase,
  convLayerCandidates,
  convLayerConstraints,
  convLayerParameters,
  convLayerPhrase,
  givenConvLayer,
  isSoundLayer,
  outputSide,
  outputSideStep,
} from '@/lib/questions/conv-layer-case'
import { countPair, countSlip } from '@/lib/questions/count-slip'
import { defineFamily } from '@/lib/questions/family'
import { isBelievable } from '@/lib/questions/is-believable'
import { wholeLatex, wholeText } from '@/lib/questions/number-text'
import { productLatex, productOf } from '@/lib/questions/product-latex'
import { sizeOf } from '@/lib/questions/size-case'

type Case = ConvLayerCase

const bytesPerValue = 4

function bytesOf(layer: Case): number {
  return outputSide(layer) ** 2 * layer.K * bytesPerValue
}

function productSlip(
  misconception: Parameters<typeof countSlip>[0],
  factors: (layer: Case, side: number) => number[],
  blame: (layer: Case) => string,
  applies?: (layer: Case) => boolean,
) {
  return countSlip<Case>(
    misconception,
    (layer) => productOf(...factors(layer, outputSide(layer))),
    (layer) => productLatex(...factors(layer, outputSide(layer))),
    blame,
    applies,
  )
}

function sideNotAsInput(layer: Case): string {
  return `the output has $${outputSide(layer)}$ pixels a side, not $${layer.W}$ as the input has`
}

function unitStrideSide(layer: Case): number {
  return sizeOf({ ...layer, S: 1 }).size
}

const slips = [
  productSlip(
    'numbers-for-bytes',
    ({ K }, side) => [side, side, K],
    () => `that is the number of values, and each takes $${bytesPerValue}$ bytes`,
  ),
  productSlip(
    'kept-depth',
    ({ D }, side) => [side, side, D, bytesPerValue],
    ({ D, K }) => `the output has a map for each of the $${K}$ filters; $${D}$ is the depth of the input`,
  ),
  productSlip(
    'dropped-depth',
    (_, side) => [side, side, bytesPerValue],
    ({ K }) => `that is one map, and there are $${K}$`,
  ),
  productSlip('assumed-same', ({ W, K }) => [W, W, K, bytesPerValue], sideNotAsInput),
  productSlip(
    'forgot-plus-one',
    ({ K }, side) => [side - 1, side - 1, K, bytesPerValue],
    (layer) => `the output has $${outputSide(layer)}$ pixels a side, because the starting position counts too`,
  ),
  productSlip(
    'ignored-stride',
    (layer) => [unitStrideSide(layer), unitStrideSide(layer), layer.K, bytesPerValue],
    (layer) => `with stride $${layer.S}$ the output has $${outputSide(layer)}$ pixels a side`,
    ({ S }) => S > 1,
  ),
  productSlip(
    'side-for-area',
    ({ K }, side) => [side, K, bytesPerValue],
    (layer) => `a map has $${outputSide(layer)} \\cdot ${outputSide(layer)}$ values, not $${outputSide(layer)}$`,
  ),
]

const pairs = [
  countPair<Case>(
    ['assumed-same', 'kept-depth'],
    ({ W, D }) => W * W * D * bytesPerValue,
    ({ W, D }) => productLatex(W, W, D, bytesPerValue),
    () => 'that is the memory of the input',
  ),
  countPair<Case>(
    ['numbers-for-bytes', 'kept-depth'],
    (layer) => outputSide(layer) ** 2 * layer.D,
    (layer) => productLatex(outputSide(layer), outputSide(layer), layer.D),
    ({ K }) => `the output has $${K}$ maps, and each value takes $${bytesPerValue}$ bytes`,
  ),
  countPair<Case>(
    ['numbers-for-bytes', 'assumed-same'],
    ({ W, K }) => W * W * K,
    ({ W, K }) => productLatex(W, W, K),
    (layer) => `${sideNotAsInput(layer)}, and each value takes $${bytesPerValue}$ bytes`,
  ),
]

/** Wo Wo K numbers of 4 bytes: what has to be kept for the backward pass. */
export const activationMemory = defineFamily({
  id: 'activation-memory',
  code: 'AM',
  version: 2,
  earlier: [{ isBelievable: () => true }],
  title: 'Memory of a layer’s output',
  skill: 'cost',
  description: 'How many bytes do the feature maps that a convolution layer puts out take?',
  conventions: ['four-byte-numbers'],
  constraints: z.strictObject(
    convLayerConstraints({
      W: { min: 7, max: 256 },
      F: { min: 3, max: 11 },
      P: { min: 0, max: 3 },
      S: { min: 1, max: 4 },
      D: { min: 3, max: 256 },
      K: { min: 6, max: 256 },
    }),
  ),
  parameters: z.strictObject(convLayerParameters),
  candidates: convLayerCandidates,
  variants: () => [
    {
      share: 1,
      admits: isSoundLayer,
      refusal:
        'No layer within these ranges fits and tells the usual mistakes from the right answer. Allow K above 1 and different from D, and an output of several pixels.',
    },
  ],
  isBelievable,
  correct: (layer) => wholeAnswer(bytesOf(layer)),
  slips,
  pairs,
  targets: ({ S }) => [
    'numbers-for-bytes',
    'kept-depth',
    'dropped-depth',
    'forgot-plus-one',
    ...(S > 1 ? (['ignored-stride'] as const) : []),
  ],
  prompt: (layer) => ({
    text: `${convLayerPhrase(layer)}\n\nHow many bytes does its output take?`,
    given: givenConvLayer(layer),
    matrices: [],
    convention: 'four-byte-numbers',
    format: { kind: 'number', square: false, invalidAllowed: false },
  }),
  difficulty: ({ P, S }) => (S > 1 || P > 0 ? 3 : 2),
  steps(layer) {
    const { K } = layer
    const side = outputSide(layer)
    const values = side * side * K
    const total = bytesOf(layer)
    return [
      outputSideStep(layer),
      {
        label: 'All maps',
        text: `Each of the $${K}$ filters makes one: $${productLatex(side, side, K)} = ${wholeLatex(values)}$ values.`,
      },
      {
        label: 'Bytes',
        text: `Each value takes $${bytesPerValue}$ bytes: $${productLatex(values, bytesPerValue)} = ${wholeLatex(total)}$. The answer is ${wholeText(total)}.`,
      },
    ]
  },
  figure: () => null,
})
