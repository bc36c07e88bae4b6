import { z } from 'zod'
import { tableLayerSchema } from '@/lib/questions/carry'
import type { Network } from '@/lib/questions/network'

export const networkNames = ['lenet', 'digits', 'cifar', 'vgg', 'alexnet', 'resnet'] as const
export type NetworkName = (typeof networkNames)[number]

/** A network with the name of the kind it is built like. */
export type NamedNetwork = Network & { network: NetworkName }

export const networkParameters = {
  network: z.enum(networkNames),
  W: z.int().min(8).max(512),
  D: z.int().min(1).max(64),
  layers: z.array(tableLayerSchema).min(2).max(24),
}

const phrases: Record<NetworkName, string> = {
  lenet: 'a network in the style of LeNet',
  digits: 'a small network for handwritten characters',
  cifar: 'a small network for colour pictures',
  vgg: 'the first layers of a network in the style of VGG',
  alexnet: 'the first layers of a network in the style of AlexNet',
  resnet: 'the first layers of a network in the style of ResNet',
}

/** The kind of network in a sentence; one that ends in dense layers is the whole of it. */
export function networkPhrase({ network, layers }: NamedNetwork): string {
  const phrase = phrases[network]
  return layers.at(-1)?.kind === 'dense' ? phrase.replace('the first layers of ', '') : phrase
}

/** The input in words, at the start of a sentence. */
export function imagesPhrase({ W, D }: Network): string {
  return `Images of $${W} \\times ${W}$ pixels with ${D === 1 ? 'one channel' : `$${D}$ channels`}`
}
