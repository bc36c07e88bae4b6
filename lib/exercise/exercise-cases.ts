import type { ExerciseCase } from '@/lib/exercise/exercise-case'
import type { Grid } from '@/lib/questions/correlate'

const sobel: Grid = [
  [1, 0, -1],
  [2, 0, -2],
  [1, 0, -1],
]

/** No two values repeat in a way that a wrong window could hide behind, and no symmetry hides a flip. */
function unevenImage(height: number, width: number): number[][] {
  return Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (_, column) => ((row * 7 + column * column * 3 + row * column) % 11) - 3),
  )
}

const identity = Array.from({ length: 7 }, (_, row) =>
  Array.from({ length: 7 }, (_, column) => (row === column ? 1 : 0)),
)

/** The easiest first: the first that fails is the one to look at. */
export const exerciseCases: readonly ExerciseCase[] = [
  { id: 'identity', name: '7 × 7 identity, Sobel kernel', image: identity, kernel: sobel, stride: 1, pad: 0 },
  { id: 'padding', name: 'Padding 1', image: unevenImage(4, 4), kernel: sobel, stride: 1, pad: 1 },
  { id: 'stride', name: 'Stride 2', image: unevenImage(7, 7), kernel: sobel, stride: 2, pad: 0 },
  {
    id: 'one-pixel',
    name: 'One pixel, one weight',
    image: [[3]],
    kernel: [[-2]],
    stride: 1,
    pad: 0,
  },
  {
    id: 'wide-image',
    name: 'An image wider than it is high',
    image: unevenImage(4, 7),
    kernel: [
      [1, 2, -1],
      [0, 1, 3],
      [-2, 0, 1],
    ],
    stride: 1,
    pad: 0,
  },
  {
    id: 'tall-kernel',
    name: 'A kernel higher than it is wide',
    image: unevenImage(5, 6),
    kernel: [
      [1, -2],
      [0, 3],
      [2, 1],
    ],
    stride: 1,
    pad: 0,
  },
  {
    id: 'even-kernel',
    name: 'An even kernel with padding',
    image: unevenImage(4, 5),
    kernel: [
      [1, 2],
      [-3, 4],
    ],
    stride: 1,
    pad: 1,
  },
  {
    id: 'left-over',
    name: 'A stride that leaves pixels over',
    image: unevenImage(8, 8),
    kernel: [
      [2, -1, 0],
      [1, 3, -2],
      [0, 1, 1],
    ],
    stride: 2,
    pad: 0,
  },
  {
    id: 'fractions',
    name: 'Negative values and fractions',
    image: [
      [-1.5, 2.25, 0, -3],
      [4, -0.5, 1.75, 2],
      [-2, 3.5, -4.25, 1],
    ],
    kernel: [
      [0.5, -0.25],
      [-1.5, 2],
    ],
    stride: 1,
    pad: 0,
  },
  {
    id: 'everything',
    name: 'Everything at once',
    image: unevenImage(6, 9),
    kernel: [
      [1, 0, -2, 1],
      [3, -1, 2, 0],
    ],
    stride: 3,
    pad: 2,
  },
].map((scene, index) => ({ ...scene, hidden: index >= 3 }))
