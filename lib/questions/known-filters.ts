import type { Grid } from '@/lib/questions/correlate'

/** What a 3 x 3 filter is for. */
export type FilterKind = 'horizontal-edges' | 'vertical-edges' | 'blur' | 'sharpen' | 'outline' | 'emboss' | 'identity'

/** The filters of the textbooks; one kind may have several. */
export const knownFilters: readonly { kind: FilterKind; rows: Grid }[] = [
  {
    kind: 'vertical-edges',
    rows: [
      [1, 0, -1],
      [1, 0, -1],
      [1, 0, -1],
    ],
  },
  {
    kind: 'vertical-edges',
    rows: [
      [-1, 0, 1],
      [-2, 0, 2],
      [-1, 0, 1],
    ],
  },
  {
    kind: 'vertical-edges',
    rows: [
      [3, 0, -3],
      [10, 0, -10],
      [3, 0, -3],
    ],
  },
  {
    kind: 'horizontal-edges',
    rows: [
      [1, 1, 1],
      [0, 0, 0],
      [-1, -1, -1],
    ],
  },
  {
    kind: 'horizontal-edges',
    rows: [
      [-1, -2, -1],
      [0, 0, 0],
      [1, 2, 1],
    ],
  },
  {
    kind: 'horizontal-edges',
    rows: [
      [3, 10, 3],
      [0, 0, 0],
      [-3, -10, -3],
    ],
  },
  {
    kind: 'sharpen',
    rows: [
      [0, -1, 0],
      [-1, 5, -1],
      [0, -1, 0],
    ],
  },
  {
    kind: 'sharpen',
    rows: [
      [-1, -1, -1],
      [-1, 9, -1],
      [-1, -1, -1],
    ],
  },
  {
    kind: 'outline',
    rows: [
      [0, 1, 0],
      [1, -4, 1],
      [0, 1, 0],
    ],
  },
  {
    kind: 'outline',
    rows: [
      [-1, -1, -1],
      [-1, 8, -1],
      [-1, -1, -1],
    ],
  },
  {
    kind: 'emboss',
    rows: [
      [-2, -1, 0],
      [-1, 1, 1],
      [0, 1, 2],
    ],
  },
  {
    kind: 'emboss',
    rows: [
      [-1, -1, 0],
      [-1, 1, 1],
      [0, 1, 1],
    ],
  },
  {
    kind: 'blur',
    rows: [
      [1, 2, 1],
      [2, 4, 2],
      [1, 2, 1],
    ],
  },
  {
    kind: 'blur',
    rows: [
      [1, 1, 1],
      [1, 1, 1],
      [1, 1, 1],
    ],
  },
  {
    kind: 'blur',
    rows: [
      [0, 1, 0],
      [1, 1, 1],
      [0, 1, 0],
    ],
  },
  {
    kind: 'identity',
    rows: [
      [0, 0, 0],
      [0, 1, 0],
      [0, 0, 0],
    ],
  },
]
