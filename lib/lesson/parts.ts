import type { MisconceptionId } from '@/lib/questions/misconceptions'
import type { SectionSlug } from './sections'

/**
 * A part of a section under a heading of its own: `id` is the fragment of its address, never to be changed, `mends` the wrong
 * ideas that it sets right.
 */
export type Part = { id: string; title: string; mends: readonly MisconceptionId[] }

/** The parts of every section in their order. Each misconception is mended by one part of the section that it names. */
export const parts = {
  'why-not-dense': [
    {
      id: 'flatten',
      title: 'Flatten it and count',
      mends: ['flattened-without-channels', 'one-neuron', 'counted-biases', 'one-dense-layer', 'only-convolutions'],
    },
    { id: 'neighbours', title: 'Neighbours become strangers', mends: [] },
    { id: 'locality', title: 'What a picture offers instead', mends: ['inverted-ratio'] },
  ],
  'slide-multiply-sum': [
    {
      id: 'one-position',
      title: 'One position, one sum',
      mends: [
        'summed-window',
        'one-weight-only',
        'dropped-signs',
        'left-out-bias',
        'left-out-relu',
        'output-unchanged',
      ],
    },
    {
      id: 'same-weights',
      title: 'The same weights everywhere',
      mends: ['no-sharing', 'counted-all-filters', 'dense-connection', 'shared-weights'],
    },
    { id: 'stencils', title: 'What a filter looks for', mends: ['mixed-kernel-sum', 'judged-by-sum'] },
    {
      id: 'flip',
      title: 'Correlation, convolution and the flip',
      mends: [
        'flipped-filter',
        'forgot-to-flip',
        'half-flipped',
        'transposed-filter',
        'turned-output-along',
        'mixed-up-turns',
        'changed-the-other',
      ],
    },
  ],
  'one-formula': [
    {
      id: 'three-steps',
      title: 'Numerator, divide, add one',
      mends: ['forgot-plus-one', 'plus-one-inside', 'width-over-stride', 'forgot-filter', 'added-filter'],
    },
    {
      id: 'does-not-fit',
      title: 'When it does not fit',
      mends: ['left-fraction', 'rounded-up', 'rounded-down', 'called-invalid', 'all-covered'],
    },
    { id: 'two-axes', title: 'Height and width go separately', mends: ['one-axis-for-both'] },
    {
      id: 'backwards',
      title: 'The formula backwards',
      mends: [
        'rounded-quotient',
        'size-below-one',
        'one-input-only',
        'leftover-misjudged',
        'product-of-strides',
        'largest-filter',
      ],
    },
  ],
  'padding-and-stride': [
    {
      id: 'padding',
      title: 'Padding: room at the edge',
      mends: [
        'padding-once',
        'ignored-padding',
        'assumed-same',
        'padded-by-filter',
        'padding-doubled',
        'padded-channels',
        'extra-pixel-before',
      ],
    },
    { id: 'stride', title: 'Stride: longer steps', mends: ['ignored-stride'] },
    {
      id: 'pooling',
      title: 'Pooling: a window without weights',
      mends: [
        'pool-has-weights',
        'pool-halves-depth',
        'pooled-across-channels',
        'pool-stride-one',
        'always-halves',
        'tiled-windows',
        'kept-for-discarded',
        'mixed-pooling-kinds',
        'forgot-to-divide',
      ],
    },
    {
      id: 'dilation',
      title: 'Dilation: a filter with gaps',
      mends: ['dilation-ignored', 'filter-times-dilation', 'dilation-from-zero', 'dilation-as-stride'],
    },
    {
      id: 'pooling-edge',
      title: 'Pooling at the edge',
      mends: ['ignored-ceil-mode', 'kept-overhanging-window', 'padded-with-zeros', 'padding-count'],
    },
    {
      id: 'pooling-gradient',
      title: 'The way back through a maximum',
      mends: ['spread-gradient', 'kept-maximum', 'overlap-not-added'],
    },
    {
      id: 'transposed',
      title: 'Transposed: the way back up',
      mends: [
        'forward-for-transposed',
        'stride-times-all',
        'scaled-by-stride',
        'transposed-padding-added',
        'forgot-output-padding',
        'always-output-padding',
      ],
    },
  ],
  'channels-and-filters': [
    {
      id: 'volumes',
      title: 'Volume in, volume out',
      mends: [
        'kept-depth',
        'multiplied-depth',
        'dropped-depth',
        'one-channel-only',
        'filters-for-channels',
        'filter-size-for-depth',
        'swapped-axes',
        'channels-first',
        'counted-per-filter',
        'one-map-only',
      ],
    },
    {
      id: 'parameters',
      title: 'Counting parameters',
      mends: [
        'forgot-biases',
        'one-bias-in-all',
        'forgot-depth',
        'forgot-depth-and-biases',
        'side-for-area',
        'bias-per-channel',
        'one-channel-factor',
      ],
    },
    { id: 'against-dense', title: 'Against the dense layer', mends: [] },
    {
      id: 'receptive-field',
      title: 'How far a value sees',
      mends: ['summed-filters', 'own-stride', 'doubled-at-pool', 'pool-left-out', 'padding-not-scaled'],
    },
    { id: 'cost', title: 'What a layer costs', mends: ['no-spatial-factor', 'two-per-mac', 'numbers-for-bytes'] },
    {
      id: 'groups',
      title: 'Groups, depthwise and 1 × 1',
      mends: ['groups-ignored', 'one-group', 'depthwise-times-filters', 'pointwise-left-out'],
    },
    {
      id: 'batch-norm',
      title: 'Batch normalisation',
      mends: ['norm-left-out', 'four-per-channel', 'kept-useless-bias', 'norm-of-input'],
    },
    {
      id: 'networks',
      title: 'Through a whole network',
      mends: ['counted-batch', 'blamed-the-producer', 'dense-as-1x1', 'class-map-of-one'],
    },
  ],
  'from-scratch': [
    {
      id: 'plan',
      title: 'Four steps and two loops',
      mends: ['window-from-index', 'counted-from-one', 'counted-past-end'],
    },
    { id: 'expected', title: 'What should come out', mends: [] },
    { id: 'exercise', title: 'Your turn, in JavaScript', mends: [] },
    { id: 'numpy', title: 'The original, in NumPy', mends: [] },
    { id: 'im2col', title: 'How libraries do it', mends: ['swapped-matrix'] },
  ],
  'quick-check': [],
} as const satisfies Record<SectionSlug, readonly Part[]>

export type PartId = (typeof parts)[SectionSlug][number]['id']
