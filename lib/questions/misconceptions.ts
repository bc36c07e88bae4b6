/** Every wrong idea the product can name. Ids are stored with attempts: never rename one, only add. */
export const misconceptionIds = [
  'forgot-plus-one',
  'padding-once',
  'rounded-up',
  'plus-one-inside',
  'ignored-stride',
  'ignored-padding',
  'width-over-stride',
  'forgot-filter',
  'added-filter',
  'assumed-same',
  'left-fraction',
  'rounded-down',
  'swapped-axes',
  'one-axis-for-both',
  'kept-depth',
  'multiplied-depth',
  'dropped-depth',
  'forgot-biases',
  'one-bias-in-all',
  'forgot-depth',
  'forgot-depth-and-biases',
  'side-for-area',
  'bias-per-channel',
  'no-sharing',
  'pool-stride-one',
  'flattened-without-channels',
  'flipped-filter',
  'window-from-index',
  'padded-by-filter',
  'rounded-quotient',
  'counted-biases',
  'one-neuron',
  'always-halves',
  'summed-window',
  'counted-from-one',
  'channels-first',
] as const
export type MisconceptionId = (typeof misconceptionIds)[number]

/**
 * `code` is a short name for tables and never changes; `sentence` says what happened, addressed to the student; `remedy` is the
 * number of the lesson's section that mends it.
 */
export const misconceptions: Record<
  MisconceptionId,
  { code: string; name: string; sentence: string; remedy: 1 | 2 | 3 | 4 | 5 | 6 | 7 }
> = {
  'forgot-plus-one': {
    code: 'M01',
    name: 'Forgot to add one',
    sentence: 'You counted the steps between positions; the starting position is one position more.',
    remedy: 3,
  },
  'padding-once': {
    code: 'M02',
    name: 'Counted the padding once',
    sentence: 'You counted the padding once, but it stands on both sides, so it enters as 2P.',
    remedy: 4,
  },
  'rounded-up': {
    code: 'M03',
    name: 'Rounded up',
    sentence: 'You rounded up a quotient that is not whole. No window fits in the remaining pixels.',
    remedy: 3,
  },
  'plus-one-inside': {
    code: 'M04',
    name: 'Added one before dividing',
    sentence: 'You added the one to the numerator. It counts the starting position, so it comes after the division.',
    remedy: 3,
  },
  'ignored-stride': {
    code: 'M05',
    name: 'Ignored the stride',
    sentence: 'You let the window move one pixel at a time, but it jumps by the stride.',
    remedy: 4,
  },
  'ignored-padding': {
    code: 'M06',
    name: 'Ignored the padding',
    sentence: 'You left the padding out, as if the input had no border.',
    remedy: 4,
  },
  'width-over-stride': {
    code: 'M07',
    name: 'Divided the width by the stride',
    sentence: 'You divided the input width by the stride. What is divided is the travel of the window, W − F + 2P.',
    remedy: 3,
  },
  'forgot-filter': {
    code: 'M08',
    name: 'Forgot the filter size',
    sentence:
      'You let the left edge of the window travel over the whole input; it has to stop F pixels before the end.',
    remedy: 3,
  },
  'added-filter': {
    code: 'M09',
    name: 'Added the filter size',
    sentence: 'You added the filter size, but a larger filter leaves less room to move, so it is subtracted.',
    remedy: 3,
  },
  'assumed-same': {
    code: 'M10',
    name: 'Assumed “same” padding',
    sentence: 'You took the output to be as large as the input. That holds only for stride 1 and P = (F − 1)/2.',
    remedy: 4,
  },
  'left-fraction': {
    code: 'M11',
    name: 'Left a fraction',
    sentence: 'You gave a fraction as the answer. A count cannot be one: here it says that the numbers do not fit.',
    remedy: 3,
  },
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
  'pool-stride-one': {
    code: 'M26',
    name: 'Pooled with stride 1',
    sentence: 'You moved the pooling window one pixel at a time, but it jumps by its stride.',
    remedy: 4,
  },
  'flattened-without-channels': {
    code: 'M28',
    name: 'Flattened without the channels',
    sentence: 'You flattened a single channel. Every pixel brings one number per channel.',
    remedy: 1,
  },
  'flipped-filter': {
    code: 'M39',
    name: 'Flipped the filter',
    sentence: 'You turned the filter round, as the mathematical convolution does. Here it is laid on as it is printed.',
    remedy: 2,
  },
  'window-from-index': {
    code: 'M43',
    name: 'Window started at the output index',
    sentence:
      'You started the window at the output cell’s own indices. In the input it starts at index times stride minus padding.',
    remedy: 6,
  },
  'rounded-down': {
    code: 'M52',
    name: 'Rounded down',
    sentence:
      'You rounded down a result that is not whole. Frameworks do; under this convention it means that these numbers do not fit.',
    remedy: 3,
  },
  'padded-by-filter': {
    code: 'M53',
    name: 'Padded by the whole filter',
    sentence: 'You padded by the size of the filter. The window loses F − 1 pixels, and two sides share them.',
    remedy: 4,
  },
  'rounded-quotient': {
    code: 'M54',
    name: 'Rounded the quotient',
    sentence: 'You rounded a quotient that is not whole. The rounded value does not give the output asked for.',
    remedy: 3,
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
  'always-halves': {
    code: 'M57',
    name: 'Took pooling to halve',
    sentence: 'You halved the input. Pooling halves it only with a 2 × 2 window and stride 2.',
    remedy: 4,
  },
  'summed-window': {
    code: 'M58',
    name: 'Summed without multiplying',
    sentence: 'You added up the input values. Each is first multiplied by the weight that lies on it.',
    remedy: 2,
  },
  'counted-from-one': {
    code: 'M59',
    name: 'Counted from one',
    sentence: 'You took the first row and column to be number 1. They are number 0 here.',
    remedy: 6,
  },
  'channels-first': {
    code: 'M51',
    name: 'Channels first',
    sentence: 'You wrote the channels first, as PyTorch orders a tensor. The question asks for them last.',
    remedy: 5,
  },
}
