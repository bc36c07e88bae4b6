import type { Misconception } from './misconception'

/** Wrong ideas about weights, biases and cost. */
export const parameterMisconceptions = {
  'forgot-biases': {
    code: 'M17',
    name: 'Forgot the biases',
    sentence: 'You counted the weights only. Every filter has one bias besides.',
    remedy: 5,
  },
  'one-bias-in-all': {
    code: 'M18',
    name: 'One bias for the whole layer',
    sentence: 'You counted a single bias for the layer, but every filter has its own.',
    remedy: 5,
  },
  'forgot-depth': {
    code: 'M19',
    name: 'Forgot the filter’s depth',
    sentence: 'You counted a filter as one flat square. It reaches through all channels of the input.',
    remedy: 5,
  },
  'forgot-depth-and-biases': {
    code: 'M20',
    name: 'Forgot depth, and one bias in all',
    sentence: 'You counted flat filters and a single bias. A filter reaches through all channels and has its own bias.',
    remedy: 5,
  },
  'side-for-area': {
    code: 'M21',
    name: 'Side instead of area',
    sentence: 'You used the side length once. A square has side times side places.',
    remedy: 5,
  },
  'bias-per-channel': {
    code: 'M22',
    name: 'One bias per input channel',
    sentence:
      'You counted a bias for every input channel. There is one for every filter, that is, for every output channel.',
    remedy: 5,
  },
  'no-sharing': {
    code: 'M23',
    name: 'No weight sharing',
    sentence: 'You counted new weights for every position. A filter uses the same weights everywhere.',
    remedy: 2,
  },
  'flattened-without-channels': {
    code: 'M28',
    name: 'Flattened without the channels',
    sentence: 'You flattened a single channel. Every pixel brings one number per channel.',
    remedy: 1,
  },
  'counted-biases': {
    code: 'M55',
    name: 'Counted the biases too',
    sentence: 'You added the biases, but the question asks for the weights only.',
    remedy: 1,
  },
  'one-neuron': {
    code: 'M56',
    name: 'Counted a single neuron',
    sentence: 'You counted the weights of one neuron. Every neuron of a dense layer has its own.',
    remedy: 1,
  },
  'groups-ignored': {
    code: 'M44',
    name: 'Ignored the groups',
    sentence:
      'You let every filter reach through all channels. In a grouped layer it sees those of its own group only.',
    remedy: 5,
  },
  'depthwise-times-filters': {
    code: 'M45',
    name: 'Multiplied depthwise by the filters',
    sentence:
      'You multiplied the depthwise layer by the number of filters. It has one flat filter for each input channel.',
    remedy: 5,
  },
  'pointwise-left-out': {
    code: 'M46',
    name: 'Left out the pointwise layer',
    sentence: 'You left out the 1 × 1 layer, which mixes the channels after the depthwise layer.',
    remedy: 5,
  },
  'two-per-mac': {
    code: 'M47',
    name: 'Counted two for each MAC',
    sentence: 'You counted the product and the addition apart. Together they are one multiply-accumulate.',
    remedy: 5,
  },
  'no-spatial-factor': {
    code: 'M48',
    name: 'Forgot the positions',
    sentence: 'You worked out a single position. The filter is laid on the input once for each pixel of the output.',
    remedy: 5,
  },
  'numbers-for-bytes': {
    code: 'M49',
    name: 'Counted numbers, not bytes',
    sentence: 'You counted the values. Each of them takes 4 bytes.',
    remedy: 5,
  },
  'counted-all-filters': {
    code: 'M85',
    name: 'Counted all filters',
    sentence: 'You counted the weights of all filters. One neuron of the output belongs to one filter.',
    remedy: 2,
  },
  'dense-connection': {
    code: 'M86',
    name: 'Connected to the whole input',
    sentence: 'You connected the neuron with the whole input. In a convolution layer it sees its own window only.',
    remedy: 2,
  },
  'shared-weights': {
    code: 'M87',
    name: 'Shared the weights',
    sentence: 'You counted the weights once for all positions. Without sharing, every position has its own.',
    remedy: 2,
  },
  'one-group': {
    code: 'M88',
    name: 'Counted a single group',
    sentence: 'You divided both channel counts by the groups. That is one group, and the layer has them all.',
    remedy: 5,
  },
  'norm-left-out': {
    code: 'M89',
    name: 'Left out batch normalisation',
    sentence: 'You left out the batch normalisation, which learns a scale and a shift for each of its channels.',
    remedy: 5,
  },
  'one-channel-factor': {
    code: 'M90',
    name: 'Scaled one channel count only',
    sentence: 'You changed one channel count only. The weights change with the input channels and with the filters.',
    remedy: 5,
  },
  'four-per-channel': {
    code: 'M91',
    name: 'Four numbers per channel',
    sentence: 'You counted the running mean and variance too. They are averages, not learned.',
    remedy: 5,
  },
  'kept-useless-bias': {
    code: 'M92',
    name: 'Kept a useless bias',
    sentence: 'You kept the bias of the convolution. The normalisation that follows subtracts it with the mean.',
    remedy: 5,
  },
  'one-map-only': {
    code: 'M93',
    name: 'Counted a single map',
    sentence: 'You worked out one map of the output. There is one for every filter.',
    remedy: 5,
  },
  'inverted-ratio': {
    code: 'M94',
    name: 'Divided the wrong way round',
    sentence: 'You divided the smaller layer by the larger one. The question asks for the opposite quotient.',
    remedy: 1,
  },
  'norm-of-input': {
    code: 'N40',
    name: 'Normalised the input channels',
    sentence: 'You counted a scale and a shift for every input channel. The maps of the output are normalised.',
    remedy: 5,
  },
} as const satisfies Record<string, Misconception>
