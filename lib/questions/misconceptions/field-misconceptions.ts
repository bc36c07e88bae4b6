import type { Misconception } from './misconception'

/** Wrong ideas about receptive fields and dilation. */
export const fieldMisconceptions = {
  'dilation-ignored': {
    code: 'M29',
    name: 'Ignored the dilation',
    sentence: 'You took the filter as if its weights lay side by side. Dilation spreads them over more pixels.',
    remedy: 4,
  },
  'filter-times-dilation': {
    code: 'M30',
    name: 'Filter size times dilation',
    sentence:
      'You multiplied the filter size by the dilation. Only the F − 1 gaps grow, so it spans d(F − 1) + 1 pixels.',
    remedy: 4,
  },
  'dilation-from-zero': {
    code: 'M31',
    name: 'Took dilation 0 as ordinary',
    sentence: 'You counted the dilation from 0, as CS231n does. Here an ordinary filter has dilation 1.',
    remedy: 4,
  },
  'summed-filters': {
    code: 'M36',
    name: 'Added up the filter sizes',
    sentence:
      'You added the filter sizes. Neighbouring windows overlap, so a layer adds one pixel less than its filter.',
    remedy: 5,
  },
  'own-stride': {
    code: 'M37',
    name: 'Used the layer’s own stride',
    sentence: 'You used the stride of a single layer. What counts is the product of the strides of all layers before.',
    remedy: 5,
  },
  'doubled-at-pool': {
    code: 'M38',
    name: 'Multiplied the field at a pool',
    sentence:
      'You multiplied the field by the stride of the pool. Pooling adds few pixels; it makes later layers count more.',
    remedy: 5,
  },
  'pool-left-out': {
    code: 'M95',
    name: 'Left the pooling layers out',
    sentence: 'You passed over the pooling layers. They have a window and a stride like any other layer.',
    remedy: 5,
  },
  'padding-not-scaled': {
    code: 'M96',
    name: 'Did not scale the padding',
    sentence: 'You took the padding of every layer in input pixels. A padded pixel of a map is as wide as its jump.',
    remedy: 5,
  },
  'dilation-as-stride': {
    code: 'M97',
    name: 'Took dilation for stride',
    sentence: 'You let the dilation widen the steps of later layers. Only strides do; dilation widens its own filter.',
    remedy: 4,
  },
} as const satisfies Record<string, Misconception>
