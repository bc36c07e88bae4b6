import type { Misconception } from './misconception'

/** Wrong ideas about the values of a map. */
export const valueMisconceptions = {
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
  'one-channel-only': {
    code: 'M40',
    name: 'Took one channel only',
    sentence: 'You worked out a single channel. The filter has a slice for each of them, and their sums are added up.',
    remedy: 5,
  },
  'left-out-bias': {
    code: 'M41',
    name: 'Left out the bias',
    sentence: 'You left the bias out. It is added once to every cell, after the products.',
    remedy: 2,
  },
  'left-out-relu': {
    code: 'M42',
    name: 'Left out the ReLU',
    sentence: 'You left the ReLU out. It turns every negative value into 0 before anything else sees it.',
    remedy: 2,
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
  'forgot-to-flip': {
    code: 'M77',
    name: 'Did not flip the filter',
    sentence: 'You laid the filter on as it is printed. The true convolution turns it by 180° first.',
    remedy: 2,
  },
  'transposed-filter': {
    code: 'M78',
    name: 'Took the filter’s rows for columns',
    sentence: 'You exchanged the rows and the columns of the filter.',
    remedy: 2,
  },
  'mixed-kernel-sum': {
    code: 'M79',
    name: 'Mixed up sums 0 and 1',
    sentence:
      'You took a filter for one with another sum of weights. With sum 0 flat areas turn to 0; with sum 1 they stay.',
    remedy: 2,
  },
  'judged-by-sum': {
    code: 'M80',
    name: 'Judged by the sum alone',
    sentence: 'You looked at the sum of the weights only. Where they stand and which are negative matters as well.',
    remedy: 2,
  },
  'dropped-signs': {
    code: 'M81',
    name: 'Dropped minus signs',
    sentence: 'You dropped minus signs. A negative weight takes away from the sum.',
    remedy: 2,
  },
  'counted-past-end': {
    code: 'M82',
    name: 'Counted past the end',
    sentence: 'You went one pixel too far. A window of F pixels that starts at a ends at a + F − 1.',
    remedy: 6,
  },
  'output-unchanged': {
    code: 'M83',
    name: 'Took the output to stay the same',
    sentence: 'You left the output as it was, but what goes in has changed.',
    remedy: 2,
  },
  'spread-gradient': {
    code: 'M84',
    name: 'Spread the gradient',
    sentence: 'You spread the gradient over the window, as average pooling does. Only the largest value gets it.',
    remedy: 4,
  },
  'turned-output-along': {
    code: 'N70',
    name: 'Turned the output instead',
    sentence: 'You turned the output. That is right only where input and filter are both turned in the same way.',
    remedy: 2,
  },
  'half-flipped': {
    code: 'N71',
    name: 'Flipped one axis only',
    sentence: 'You mirrored the filter along one axis. Turning it by 180° mirrors both.',
    remedy: 2,
  },
  'kept-maximum': {
    code: 'N72',
    name: 'Passed the value, not the gradient',
    sentence: 'You wrote down the largest value. What goes back to its place is the gradient of the output.',
    remedy: 4,
  },
  'overlap-not-added': {
    code: 'N73',
    name: 'Did not add where windows overlap',
    sentence: 'You let one window overwrite another. A pixel that wins in several windows gets the sum of gradients.',
    remedy: 4,
  },
  'mixed-up-turns': {
    code: 'N74',
    name: 'Turned in another way',
    sentence: 'You turned a matrix in another way than asked. Transposing, mirroring and turning by 180° all differ.',
    remedy: 2,
  },
  'changed-the-other': {
    code: 'N75',
    name: 'Changed the other matrix',
    sentence: 'You changed the input where the filter was meant, or one of them where both were.',
    remedy: 2,
  },
  'one-weight-only': {
    code: 'N76',
    name: 'Used one weight only',
    sentence: 'You used the weight in the centre alone. Every weight meets a pixel, and all the products are added.',
    remedy: 2,
  },
} as const satisfies Record<string, Misconception>
