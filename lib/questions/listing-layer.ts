import { z } from 'zod'

const positive = z.int().min(1).max(1_000_000)
const small = z.int().min(0).max(16)

/** One line of a listing as data; `C` is the number of channels or inputs that the line itself names, right or wrong. */
export const listingLayerSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('conv'),
    C: positive,
    K: positive,
    F: positive,
    P: small,
    S: positive,
    G: positive,
  }),
  z.strictObject({ kind: z.literal('norm'), C: positive }),
  z.strictObject({ kind: z.literal('relu') }),
  z.strictObject({ kind: z.literal('pool'), F: positive, S: positive }),
  z.strictObject({ kind: z.literal('global') }),
  z.strictObject({ kind: z.literal('flatten') }),
  z.strictObject({ kind: z.literal('dense'), C: positive, K: positive }),
])
export type ListingLayer = z.infer<typeof listingLayerSchema>

/** The line as it is written in PyTorch. */
export function listingLine(layer: ListingLayer): string {
  switch (layer.kind) {
    case 'conv': {
      const { C, K, F, P, S, G } = layer
      const named = [S === 1 ? '' : `, stride=${S}`, P === 0 ? '' : `, padding=${P}`, G === 1 ? '' : `, groups=${G}`]
      return `nn.Conv2d(${C}, ${K}, ${F}${named.join('')})`
    }
    case 'norm':
      return `nn.BatchNorm2d(${layer.C})`
    case 'relu':
      return 'nn.ReLU()'
    case 'pool':
      return layer.F === layer.S ? `nn.MaxPool2d(${layer.F})` : `nn.MaxPool2d(${layer.F}, stride=${layer.S})`
    case 'global':
      return 'nn.AdaptiveAvgPool2d(1)'
    case 'flatten':
      return 'nn.Flatten()'
    case 'dense':
      return `nn.Linear(${layer.C}, ${layer.K})`
  }
}
