import { bothAxes } from '@/lib/conv/per-axis'
import type { CodeMistake } from '@/lib/exercise/code-mistake'
import { exactMap, mapWith } from '@/lib/exercise/exact-map'
import type { Call } from '@/lib/exercise/exercise-case'
import { loopMistakes } from '@/lib/exercise/loop-mistakes'
import { sizeMisconceptions } from '@/lib/questions/misconceptions/size-misconceptions'
import { valueMisconceptions } from '@/lib/questions/misconceptions/value-misconceptions'
import { volumeMisconceptions } from '@/lib/questions/misconceptions/volume-misconceptions'
import { mirrored, transposed, turned, upsideDown } from '@/lib/questions/turn-grid'

const mistakesWithStrideAndPadding: readonly CodeMistake[] = [
  {
    ...sizeMisconceptions['ignored-padding'],
    sentence: 'Your program never uses pad: the window moves over the image without its border of zeros.',
    maps: ({ image, kernel, stride }) => (fits(image, kernel) ? [exactMap({ image, kernel, stride, pad: 0 })] : []),
  },
  {
    ...sizeMisconceptions['ignored-stride'],
    sentence: 'Your program never uses stride: the window moves one pixel at a time.',
    maps: (call) => [exactMap({ ...call, stride: 1 })],
  },
  {
    ...valueMisconceptions['window-from-index'],
    sentence:
      'The size is right, but the windows start at (row, column) of the padded image. They start at (row × stride, column × stride).',
    maps(call) {
      const right = exactMap(call)
      const dense = exactMap({ ...call, stride: 1 })
      return [right.map((row, r) => row.map((_, c) => dense[r]?.[c] ?? Number.NaN))]
    },
  },
  {
    ...sizeMisconceptions['padding-once'],
    sentence: 'Zeros stand on one side of each axis only. pad of them belong on every side, 2 × pad together.',
    maps: (call) => [unevenlyPadded(call, call.pad, 0), unevenlyPadded(call, 0, call.pad)].flat(),
  },
  {
    name: 'Put the image into the corner',
    sentence:
      'The padded image has the right size, but the pixels start in its corner. Pixel (0, 0) belongs at (pad, pad).',
    remedy: 4,
    maps: (call) => unevenlyPadded(call, 0, 2 * call.pad),
  },
]

const mistakesWithTheKernel: readonly CodeMistake[] = [
  {
    ...valueMisconceptions['flipped-filter'],
    sentence:
      'Your program turns the kernel by 180° first, which is the true convolution. Here the kernel is laid on as it is.',
    maps: (call) => [exactMap({ ...call, kernel: turned(call.kernel) })],
  },
  {
    ...valueMisconceptions['half-flipped'],
    sentence: 'Your program mirrors the kernel along one axis. Here the kernel is laid on as it is.',
    maps: (call) => [mirrored(call.kernel), upsideDown(call.kernel)].map((kernel) => exactMap({ ...call, kernel })),
  },
  {
    ...valueMisconceptions['transposed-filter'],
    sentence: 'Your program reads the kernel’s rows as columns: the row index of the kernel comes first.',
    maps: (call) =>
      call.kernel.length === call.kernel[0]?.length ? [exactMap({ ...call, kernel: transposed(call.kernel) })] : [],
  },
  {
    ...valueMisconceptions['summed-window'],
    sentence: 'Your program adds up the pixels of the window. Each is first multiplied by the weight that lies on it.',
    maps: (call) => [exactMap({ ...call, kernel: call.kernel.map((row) => row.map(() => 1)) })],
  },
]

const mistakesWithTheResult: readonly CodeMistake[] = [
  {
    ...volumeMisconceptions['swapped-axes'],
    sentence: 'Your map is the right one with rows and columns exchanged: out[row][column], the row first.',
    remedy: 6,
    maps: (call) => [transposed(exactMap(call))],
  },
  {
    ...sizeMisconceptions['forgot-plus-one'],
    sentence: 'The last row and the last column are missing: the size is the number of steps plus one for the start.',
    maps: (call) => [
      exactMap(call)
        .map((row) => row.slice(0, -1))
        .slice(0, -1),
    ],
  },
  {
    ...sizeMisconceptions['assumed-same'],
    sentence:
      'Your map is as large as the image, and what lies beyond the last window stayed 0. Work out its size first.',
    maps(call) {
      const right = exactMap(call)
      return [call.image.map((row, r) => row.map((_, c) => right[r]?.[c] ?? 0))]
    },
  },
  {
    ...volumeMisconceptions['one-axis-for-both'],
    sentence: 'Your map is square. Its height comes from the heights of image and kernel, its width from their widths.',
    remedy: 6,
    maps(call) {
      const right = exactMap(call)
      const side = Math.min(right.length, right[0]?.length ?? 0)
      return [right.slice(0, side).map((row) => row.slice(0, side))]
    },
  },
]

/** Likeliest first. */
export const codeMistakes: readonly CodeMistake[] = [
  ...mistakesWithStrideAndPadding,
  ...mistakesWithTheKernel,
  ...mistakesWithTheResult,
  ...loopMistakes,
]

function unevenlyPadded(call: Call, before: number, after: number): number[][][] {
  const { image, kernel } = call
  const room = (side: number, filter: number) => side + before + after >= filter
  if (!room(image.length, kernel.length) || !room(image[0]?.length ?? 0, kernel[0]?.length ?? 0)) return []
  return [mapWith({ ...call, padding: bothAxes({ before, after }), mode: 'cross-correlation' })]
}

function fits(image: Call['image'], kernel: Call['kernel']): boolean {
  return image.length >= kernel.length && (image[0]?.length ?? 0) >= (kernel[0]?.length ?? 0)
}
