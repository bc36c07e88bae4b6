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
} as const satisfies Record<string, Misconception>
