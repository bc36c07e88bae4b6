import type { Misconception } from './misconception'

/** Wrong ideas about pooling. */
export const poolingMisconceptions = {
  'pool-has-weights': {
    code: 'M24',
    name: 'Gave pooling weights',
    sentence: 'You gave the pooling layer weights. It takes a maximum or a mean and has nothing to learn.',
    remedy: 4,
  },
  'pool-halves-depth': {
    code: 'M25',
    name: 'Pooled the depth',
    sentence: 'You made the depth smaller. Pooling works on every channel by itself, so their number stays.',
    remedy: 4,
  },
  'pool-stride-one': {
    code: 'M26',
    name: 'Pooled with stride 1',
    sentence: 'You moved the pooling window one pixel at a time, but it jumps by its stride.',
    remedy: 4,
  },
  'kept-overhanging-window': {
    code: 'M27',
    name: 'Kept a window beyond the input',
    sentence: 'You counted a last window that starts beyond the input. Even with ceil_mode such a window is left out.',
    remedy: 4,
  },
  'padding-count': {
    code: 'M50',
    name: 'Divided by the wrong count',
    sentence: 'You divided by another number of pixels than this convention says: it tells whether the padding counts.',
    remedy: 4,
  },
  'always-halves': {
    code: 'M57',
    name: 'Took pooling to halve',
    sentence: 'You halved the input. Pooling halves it only with a 2 × 2 window and stride 2.',
    remedy: 4,
  },
  'tiled-windows': {
    code: 'M70',
    name: 'Took the windows to tile',
    sentence: 'You moved the window by its own size. Its stride is smaller here, so neighbouring windows overlap.',
    remedy: 4,
  },
  'ignored-ceil-mode': {
    code: 'M71',
    name: 'Ignored ceil_mode',
    sentence: 'You rounded the division down. With ceil_mode it is rounded up.',
    remedy: 4,
  },
  'kept-for-discarded': {
    code: 'M72',
    name: 'Gave the share that is kept',
    sentence: 'You gave the share that is kept. What is asked for is the rest.',
    remedy: 4,
  },
  'pooled-across-channels': {
    code: 'M73',
    name: 'Pooled across the channels',
    sentence: 'You pooled over the channels as well. Every channel is pooled by itself.',
    remedy: 4,
  },
  'mixed-pooling-kinds': {
    code: 'M74',
    name: 'Mixed up maximum and mean',
    sentence: 'You took the mean of a window for its maximum, or the maximum for its mean.',
    remedy: 4,
  },
  'forgot-to-divide': {
    code: 'M75',
    name: 'Forgot to divide by the area',
    sentence: 'You left out the division. A mean is the sum divided by the number of pixels.',
    remedy: 4,
  },
  'padded-with-zeros': {
    code: 'M76',
    name: 'Let padded zeros win',
    sentence: 'You let zeros of the padding take part. Max pooling pads with minus infinity, which never wins.',
    remedy: 4,
  },
} as const satisfies Record<string, Misconception>
