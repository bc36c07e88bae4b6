import type { Misconception } from './misconception'

/** Wrong ideas about transposed layers and whole networks. */
export const networkMisconceptions = {
  'forward-for-transposed': {
    code: 'M32',
    name: 'Used the forward formula',
    sentence: 'You used the formula of an ordinary convolution. A transposed one goes the other way: it enlarges.',
    remedy: 4,
  },
  'stride-times-all': {
    code: 'M33',
    name: 'One stride too many',
    sentence: 'You took a stride for every pixel. Between the first and the last of i pixels there are i − 1 strides.',
    remedy: 4,
  },
  'transposed-padding-added': {
    code: 'M34',
    name: 'Added the transposed padding',
    sentence: 'You added the padding. In a transposed convolution it is cut off from both sides of the output.',
    remedy: 4,
  },
  'forgot-output-padding': {
    code: 'M35',
    name: 'Forgot the output padding',
    sentence: 'You left the output padding out. It adds the pixels that the windows of the forward layer left over.',
    remedy: 4,
  },
  'scaled-by-stride': {
    code: 'M98',
    name: 'Multiplied the size by the stride',
    sentence: 'You multiplied the input by the stride. That is right only where filter and padding happen to agree.',
    remedy: 4,
  },
  'always-output-padding': {
    code: 'M99',
    name: 'Took the largest output padding',
    sentence: 'You took stride minus one for the output padding. It has to be what the forward layer left over.',
    remedy: 4,
  },
  'counted-batch': {
    code: 'N01',
    name: 'Counted the batch',
    sentence: 'You counted the images of the batch. They go through one by one, so no layer depends on their number.',
    remedy: 5,
  },
  'one-dense-layer': {
    code: 'N02',
    name: 'Counted one dense layer only',
    sentence: 'You stopped after the first dense layer. Every dense layer has weights and biases of its own.',
    remedy: 1,
  },
  'blamed-the-producer': {
    code: 'N03',
    name: 'Blamed the line before',
    sentence: 'You picked the line that makes the shape. The error is raised by the line that cannot take it.',
    remedy: 5,
  },
  'only-convolutions': {
    code: 'N04',
    name: 'Counted the convolutions only',
    sentence: 'You left the dense layers out. In small networks they hold most of the parameters.',
    remedy: 1,
  },
  'class-map-of-one': {
    code: 'N05',
    name: 'Kept a single set of scores',
    sentence:
      'You gave one set of scores. On a larger image the converted layers slide and give scores at every place.',
    remedy: 5,
  },
  'dense-as-1x1': {
    code: 'N06',
    name: 'Converted to a 1 × 1 filter',
    sentence:
      'You took a dense layer for a 1 × 1 convolution. The first one sees whole maps, so its filter is as large.',
    remedy: 5,
  },
  'swapped-matrix': {
    code: 'N07',
    name: 'Swapped rows and columns',
    sentence: 'You exchanged the rows and columns of the matrices. The convention says which is which.',
    remedy: 6,
  },
  'product-of-strides': {
    code: 'N08',
    name: 'Multiplied the strides only',
    sentence: 'You multiplied the strides. A filter wider than its stride needs more pixels, and padding saves some.',
    remedy: 3,
  },
  'largest-filter': {
    code: 'N09',
    name: 'Looked at the largest filter only',
    sentence: 'You took the largest filter. Every layer needs its filter covered by what the layers before it leave.',
    remedy: 3,
  },
} as const satisfies Record<string, Misconception>
