import type { Misconception } from './misconception'

/** Wrong ideas about axes and depth, working backwards, and padding that is not equal on both sides. */
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
  'padding-doubled': {
    code: 'M63',
    name: 'Doubled the total padding',
    sentence:
      'You doubled where the padding has to be halved, or halved where it has to be doubled: total = 2 × per side.',
    remedy: 4,
  },
  'filters-for-channels': {
    code: 'M65',
    name: 'Took filters for channels',
    sentence: 'You took the number of filters for their depth. A filter is as deep as the input it looks at.',
    remedy: 5,
  },
  'filter-size-for-depth': {
    code: 'N60',
    name: 'Took the filter size for the depth',
    sentence: 'You answered the height and width of the filter. The depth comes from channels and filters alone.',
    remedy: 5,
  },
  'size-below-one': {
    code: 'M66',
    name: 'Accepted a size below 1',
    sentence: 'You gave a filter that does not exist. A size below 1 says that no filter does it.',
    remedy: 3,
  },
  'one-input-only': {
    code: 'M67',
    name: 'Gave one size only',
    sentence: 'You gave the one size that fits exactly. Rounding down lets further sizes give the same output.',
    remedy: 3,
  },
  'leftover-misjudged': {
    code: 'M68',
    name: 'Misjudged the leftover',
    sentence:
      'You let the wrong sizes round to this output. The pixels left over can be 0 to S − 1, never more or fewer.',
    remedy: 3,
  },
  'extra-pixel-before': {
    code: 'M69',
    name: 'Put the extra pixel first',
    sentence: 'You put the odd pixel of padding on the left. TensorFlow puts it on the right and at the bottom.',
    remedy: 4,
  },
} as const satisfies Record<string, Misconception>
