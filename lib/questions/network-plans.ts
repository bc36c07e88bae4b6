import type { TableLayer } from '@/lib/questions/carry'
import type { NetworkName } from '@/lib/questions/named-network'

export const conv = (K: number, F: number, P = 0, S = 1): TableLayer => ({ kind: 'conv', F, P, S, K })
export const pool = (F: number, S = F, P = 0): TableLayer => ({ kind: 'pool', F, P, S })
export const flatten: TableLayer = { kind: 'flatten' }
export const dense = (K: number): TableLayer => ({ kind: 'dense', K })

/** How one kind of network is built: `choices` lists what can be drawn for each of its places. */
export type NetworkPlan = {
  network: NetworkName
  /** Sides and channels of the input. */
  inputs: readonly (readonly [W: number, D: number])[]
  choices: readonly (readonly number[])[]
  layers(choice: readonly number[]): TableLayer[]
}

export const small = [4, 6, 8, 10, 12, 16]
export const middle = [12, 16, 20, 24, 32, 40]
const wide = [16, 24, 32, 48, 64]
export const hidden = [64, 84, 100, 120, 128, 256]
export const classes = [10, 20, 26, 36, 47, 100]

export const lenet: NetworkPlan = {
  network: 'lenet',
  inputs: [
    [28, 1],
    [32, 1],
    [32, 3],
    [36, 1],
    [44, 3],
  ],
  choices: [small, middle, hidden, classes, [0, 1, 2], [0, 1]],
  layers: ([first = 0, second = 0, units = 0, scores = 0, P = 0, short = 0]) => [
    conv(first, 5, P),
    pool(2),
    conv(second, 5),
    pool(2),
    ...(short === 1 ? [flatten, dense(scores)] : [dense(units), dense(scores)]),
  ],
}

export const digits: NetworkPlan = {
  network: 'digits',
  inputs: [
    [28, 1],
    [32, 1],
    [48, 1],
  ],
  choices: [small, middle, hidden, classes, [3, 5], [2, 3]],
  layers: ([first = 0, second = 0, units = 0, scores = 0, F = 0, window = 0]) => [
    conv(first, F),
    conv(second, 3),
    pool(window, 2),
    flatten,
    dense(units),
    dense(scores),
  ],
}

export const cifar: NetworkPlan = {
  network: 'cifar',
  inputs: [
    [32, 3],
    [48, 3],
    [64, 3],
  ],
  choices: [wide, middle, classes, [2, 3], [0, 1], [3, 5]],
  layers: ([first = 0, second = 0, scores = 0, window = 0, P = 0, F = 0]) => [
    conv(first, F, (F - 1) / 2),
    pool(window, 2),
    conv(second, 3, P),
    pool(window, 2),
    flatten,
    dense(scores),
  ],
}

const vgg: NetworkPlan = {
  network: 'vgg',
  inputs: [
    [64, 3],
    [96, 3],
    [112, 3],
    [128, 3],
    [160, 3],
    [224, 3],
  ],
  choices: [
    [8, 16, 24, 32, 48, 64],
    [2, 3, 4],
    [0, 1],
  ],
  layers: ([K = 0, growth = 0, P = 0]) => [
    conv(K, 3, 1),
    conv(K, 3, 1),
    pool(2),
    conv(growth * K, 3, 1),
    conv(growth * K, 3, P),
    pool(2),
  ],
}

export const alexnet: NetworkPlan = {
  network: 'alexnet',
  inputs: [
    [227, 3],
    [224, 3],
    [195, 3],
    [163, 3],
    [131, 3],
  ],
  choices: [
    [32, 48, 64, 96],
    [64, 128, 192, 256],
    [128, 192, 256, 384],
    [0, 2],
    [9, 11],
  ],
  layers: ([first = 0, second = 0, third = 0, P = 0, F = 0]) => [
    conv(first, F, P, 4),
    pool(3, 2),
    conv(second, 5, 2),
    pool(3, 2),
    conv(third, 3, 1),
    pool(3, 2),
  ],
}

const resnet: NetworkPlan = {
  network: 'resnet',
  inputs: [
    [64, 3],
    [96, 3],
    [128, 3],
    [192, 3],
    [224, 3],
    [256, 3],
  ],
  choices: [
    [16, 24, 32, 48, 64],
    [1, 2, 3, 4],
    [5, 7],
  ],
  layers: ([K = 0, growth = 0, F = 0]) => [
    conv(K, F, (F - 1) / 2, 2),
    pool(3, 2, 1),
    conv(K, 3, 1),
    conv(K, 3, 1),
    conv(growth * K, 3, 1, 2),
    conv(growth * K, 3, 1),
  ],
}

/** Networks whose layers all stand in one table of six rows. */
export const sixRowPlans: readonly NetworkPlan[] = [lenet, digits, cifar, vgg, alexnet, resnet]
