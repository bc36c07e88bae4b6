import type { Misconception } from './misconception'

/** Wrong ideas about axes and depth. */
export const volumeMisconceptions = {
  'swapped-axes': {
    code: 'M12',
    name: 'Swapped the axes',
    sentence: 'You exchanged height and width: the row belongs to the height and comes first.',
    remedy: 5,
  },
  'one-axis-for-both': {
    code: 'M13',
    name: 'Used one axis for both',
    sentence:
      'You worked out one axis and used its result for the other. Height and width go through the formula separately.',
    remedy: 3,
  },
  'kept-depth': {
    code: 'M14',
    name: 'Kept the input depth',
    sentence:
      'You gave the output the depth of the input. Every filter makes one map, so the depth is the number of filters.',
    remedy: 5,
  },
  'multiplied-depth': {
    code: 'M15',
    name: 'Multiplied the depths',
    sentence: 'You made one map per filter and input channel. A filter sums over all channels and makes a single map.',
    remedy: 5,
  },
  'dropped-depth': {
    code: 'M16',
    name: 'Dropped the depth',
    sentence: 'You gave the output a single map. Every filter makes a map of its own.',
    remedy: 5,
  },
  'channels-first': {
    code: 'M51',
    name: 'Channels first',
    sentence: 'You wrote the channels first, as PyTorch orders a tensor. The question asks for them last.',
    remedy: 5,
  },
} as const satisfies Record<string, Misconception>
