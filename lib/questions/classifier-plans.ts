import type { TableLayer } from '@/lib/questions/carry'
import {
  alexnet,
  cifar,
  classes,
  conv,
  dense,
  digits,
  flatten,
  hidden,
  lenet,
  middle,
  type NetworkPlan,
  pool,
  small,
} from '@/lib/questions/network-plans'

/** Whole classifiers, which flatten their maps and end in dense layers. */
export const classifierPlans: readonly NetworkPlan[] = [
  { ...lenet, choices: [small, middle, hidden, classes, [0, 1, 2], [5, 3]], layers: classicLayers },
  digits,
  cifar,
  {
    network: 'vgg',
    inputs: [
      [32, 3],
      [48, 3],
      [64, 3],
    ],
    choices: [[8, 16, 24, 32], [1, 2], hidden, classes, [0, 1]],
    layers: ([K = 0, growth = 0, units = 0, scores = 0, P = 0]) => [
      conv(K, 3, 1),
      pool(2),
      conv(2 * K, 3, P),
      pool(2),
      conv(2 * growth * K, 3, 1),
      pool(2),
      flatten,
      dense(units),
      dense(scores),
    ],
  },
  {
    network: 'alexnet',
    inputs: alexnet.inputs,
    choices: [
      [32, 48, 64, 96],
      [64, 128, 192, 256],
      [256, 512, 1024, 4096],
      [20, 100, 200, 1000],
      [0, 2],
      [9, 11],
    ],
    layers: ([first = 0, second = 0, units = 0, scores = 0, P = 0, F = 0]) => [
      conv(first, F, P, 4),
      pool(3, 2),
      conv(second, 5, 2),
      pool(3, 2),
      conv(second, 3, 1),
      pool(3, 2),
      flatten,
      dense(units),
      dense(scores),
    ],
  },
]

function classicLayers([first = 0, second = 0, units = 0, scores = 0, P = 0, F = 0]: readonly number[]): TableLayer[] {
  return [conv(first, F, P), pool(2), conv(second, 5), pool(2), flatten, dense(units), dense(scores)]
}
