import type { Grid } from '@/lib/figures/stepping-setup'

export type SteppingPreset = {
  readonly id: 'edge' | 'blur' | 'sharpen' | 'sobel-x' | 'sobel-y' | 'identity' | 'emboss'
  readonly name: string
  /** What the filter answers to, as a sentence. */
  readonly effect: string
  readonly kernel: Grid
}

const ninth = 1 / 9

export const steppingPresets = [
  {
    id: 'edge',
    name: 'Edge',
    effect: 'Flat places give 0; whatever differs from its neighbours stands out.',
    kernel: [
      [-1, -1, -1],
      [-1, 8, -1],
      [-1, -1, -1],
    ],
  },
  {
    id: 'blur',
    name: 'Blur',
    effect: 'Each output is the mean of nine pixels.',
    kernel: [
      [ninth, ninth, ninth],
      [ninth, ninth, ninth],
      [ninth, ninth, ninth],
    ],
  },
  {
    id: 'sharpen',
    name: 'Sharpen',
    effect: 'The pixel itself, and how far it differs from its four neighbours on top.',
    kernel: [
      [0, -1, 0],
      [-1, 5, -1],
      [0, -1, 0],
    ],
  },
  {
    id: 'sobel-x',
    name: 'Sobel x',
    effect: 'Large where the picture gets brighter from left to right, negative where it gets darker.',
    kernel: [
      [-1, 0, 1],
      [-2, 0, 2],
      [-1, 0, 1],
    ],
  },
  {
    id: 'sobel-y',
    name: 'Sobel y',
    effect: 'Large where the picture gets brighter from top to bottom, negative where it gets darker.',
    kernel: [
      [-1, -2, -1],
      [0, 0, 0],
      [1, 2, 1],
    ],
  },
  {
    id: 'identity',
    name: 'Identity',
    effect: 'Passes the pixel in the middle on as it is.',
    kernel: [
      [0, 0, 0],
      [0, 1, 0],
      [0, 0, 0],
    ],
  },
  {
    id: 'emboss',
    name: 'Emboss',
    effect: 'Lights the picture from the top left, as if it were a relief.',
    kernel: [
      [-2, -1, 0],
      [-1, 1, 1],
      [0, 1, 2],
    ],
  },
] as const satisfies readonly SteppingPreset[]

/** The preset whose weights these are, however they came to be typed; null for a filter of one's own. */
export function findPreset(kernel: Grid): SteppingPreset | null {
  const text = JSON.stringify(kernel)
  return steppingPresets.find((preset) => JSON.stringify(preset.kernel) === text) ?? null
}
