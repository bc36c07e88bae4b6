import type { Misconception } from './misconception'

/** Wrong ideas about the size of a map, padding and fit. */
export const sizeMisconceptions = {
  'forgot-plus-one': {
    code: 'M01',
    name: 'Forgot to add one',
    sentence: 'You counted the steps between positions; the starting position is one position more.',
    remedy: 3,
  },
  'padding-once': {
    code: 'M02',
    name: 'Counted the padding once',
    sentence: 'You counted the padding once, but it stands on both sides: P on each side is 2P together.',
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
  'rounded-down': {
    code: 'M52',
    name: 'Rounded down',
    sentence: 'You rounded down a result that is not whole. The convention of this question treats it differently.',
    remedy: 3,
  },
  'padded-by-filter': {
    code: 'M53',
    name: 'Padded by the whole filter',
    sentence:
      'You padded by the size of the filter. Full padding is F − 1 on each side, and “same” padding half of that.',
    remedy: 4,
  },
  'rounded-quotient': {
    code: 'M54',
    name: 'Rounded the quotient',
    sentence: 'You rounded a quotient that is not whole. The rounded value does not give the output asked for.',
    remedy: 3,
  },
  'called-invalid': {
    code: 'M60',
    name: 'Called it invalid',
    sentence:
      'You called the numbers invalid because a division leaves a remainder. Under the convention of this question it is rounded.',
    remedy: 3,
  },
  'padded-channels': {
    code: 'M61',
    name: 'Padded the channels too',
    sentence:
      'You padded the depth as well. The border is put round each channel; there are no more channels than before.',
    remedy: 4,
  },
  'all-covered': {
    code: 'M62',
    name: 'Took every pixel to be covered',
    sentence: 'You took the windows to reach the edge. Where the stride does not fit, the last pixels are left out.',
    remedy: 3,
  },
  'counted-per-filter': {
    code: 'M64',
    name: 'Counted the positions per filter',
    sentence: 'You counted every position once per filter. All filters stand at the same positions.',
    remedy: 5,
  },
} as const satisfies Record<string, Misconception>
