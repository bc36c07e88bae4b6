import type { z } from 'zod'
import { type Candidates, grid } from '@/lib/questions/candidates'
import {
  allWithin,
  numberWithin,
  oddWithin,
  type Range,
  rangeWithin,
  usualWithin,
} from '@/lib/questions/constraint-range'
import { paddingPhrase, pixels } from '@/lib/questions/layer-phrases'
import { wholeLatex } from '@/lib/questions/number-text'
import type { Prompt, Step } from '@/lib/questions/question'
import { isSensible, numeratorLatex, sizeOf } from '@/lib/questions/size-case'
import { usualChannels, usualSides } from '@/lib/questions/usual-sizes'

/** A convolution layer on a square input of D channels, with K filters: what it costs depends on the size of its output. */
export type ConvLayerCase = { W: number; F: number; P: number; S: number; D: number; K: number }

const limits = {
  W: { min: 2, max: 512 },
  F: { min: 1, max: 15 },
  P: { min: 0, max: 7 },
  S: { min: 1, max: 8 },
  channels: { min: 1, max: 2048 },
}

export type ConvLayerRanges = Record<'W' | 'F' | 'P' | 'S' | 'D' | 'K', Range>

/** The fields that constrain such a layer, each with its default. */
export function convLayerConstraints(usual: ConvLayerRanges) {
  return {
    W: rangeWithin(limits.W).default(usual.W),
    F: rangeWithin(limits.F).default(usual.F),
    P: rangeWithin(limits.P).default(usual.P),
    S: rangeWithin(limits.S).default(usual.S),
    D: rangeWithin(limits.channels).default(usual.D),
    K: rangeWithin(limits.channels).default(usual.K),
  } satisfies Record<string, z.ZodType>
}

/** The drawn numbers of such a layer. */
export const convLayerParameters = {
  W: numberWithin(limits.W),
  F: numberWithin(limits.F),
  P: numberWithin(limits.P),
  S: numberWithin(limits.S),
  D: numberWithin(limits.channels),
  K: numberWithin(limits.channels),
} satisfies Record<string, z.ZodType>

export function convLayerCandidates({ W, F, P, S, D, K }: ConvLayerRanges): Candidates<ConvLayerCase> {
  return grid({
    W: usualWithin(usualSides, W),
    F: oddWithin(F),
    P: allWithin(P),
    S: allWithin(S),
    D: usualWithin(usualChannels, D),
    K: usualWithin(usualChannels, K),
  })
}

/** A layer somebody would build, which fits, so that both conventions agree on the size of its output. */
export function isSoundLayer(layer: ConvLayerCase): boolean {
  return isSensible(layer) && sizeOf(layer).fits
}

/** The side of the output, in pixels. */
export function outputSide(layer: ConvLayerCase): number {
  return sizeOf(layer).size
}

export function convLayerPhrase({ W, F, P, S, D, K }: ConvLayerCase): string {
  return `An input of $${W} \\times ${W} \\times ${D}$ goes through a convolution layer with $${K}$ filters of $${F} \\times ${F}$, ${paddingPhrase(P)} and stride $${S}$.`
}

export function givenConvLayer({ W, F, P, S, D, K }: ConvLayerCase): Prompt['given'] {
  return [
    { symbol: 'W', name: 'input size', value: pixels(W) },
    { symbol: 'D', name: 'input channels', value: `${D}` },
    { symbol: 'F', name: 'filter size', value: pixels(F) },
    { symbol: 'P', name: 'padding per side', value: pixels(P) },
    { symbol: 'S', name: 'stride', value: pixels(S) },
    { symbol: 'K', name: 'filters', value: `${K}` },
  ]
}

/** How large one map of the output is. */
export function outputSideStep(layer: ConvLayerCase): Step {
  const side = outputSide(layer)
  return {
    label: 'Size of the output',
    text: `$(${numeratorLatex(layer)})/${layer.S} + 1 = ${side}$ pixels a side, so each map has $${side} \\cdot ${side} = ${wholeLatex(side * side)}$ positions.`,
  }
}
