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
} as const satisfies Record<string, Misconception>
