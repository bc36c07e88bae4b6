import type { Misconception } from './misconception'

/** Wrong ideas about pooling. */
export const poolingMisconceptions = {
  'pool-stride-one': {
    code: 'M26',
    name: 'Pooled with stride 1',
    sentence: 'You moved the pooling window one pixel at a time, but it jumps by its stride.',
    remedy: 4,
  },
  'always-halves': {
    code: 'M57',
    name: 'Took pooling to halve',
    sentence: 'You halved the input. Pooling halves it only with a 2 × 2 window and stride 2.',
    remedy: 4,
  },
} as const satisfies Record<string, Misconception>
