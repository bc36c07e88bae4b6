import { correlate, type Grid } from '@/lib/questions/correlate'
import type { MapSlip } from '@/lib/questions/map-slips'
import type { MisconceptionId } from '@/lib/questions/misconceptions'
import { largest } from '@/lib/questions/pool-map-slips'
import { rememberLast } from '@/lib/questions/remember-last'
import { transposed, turned } from '@/lib/questions/turn-grid'

/** Convolution without padding and with stride 1, a bias, ReLU, then max pooling 2 x 2 with stride 2. */
export type ReluPoolCase = { input: number[][]; kernel: number[][]; bias: number }

function convolved({ input, kernel, bias }: ReluPoolCase): number[][] {
  const map = correlate(input, kernel, { P: 0, S: 1 })
  for (const row of map)
    for (let column = 0; column < row.length; column++) row[column] = (row[column] as number) + bias
  return map
}

/** The map of the layer before ReLU. */
export const layerMap = rememberLast(convolved)

function rectified(map: Grid): number[][] {
  return map.map((row) => row.map((value) => Math.max(0, value)))
}

function pooledByTwo(map: Grid, stride = 2): number[][] {
  const side = Math.floor(map.length / 2)
  const rows: number[][] = []
  for (let row = 0; row < side; row++) {
    const cells: number[] = []
    for (let column = 0; column < side; column++) cells.push(largest(map, 2, row * stride, column * stride))
    rows.push(cells)
  }
  return rows
}

/** The right map after ReLU, and after pooling. */
export const rectifiedMap = rememberLast((drawn: ReluPoolCase) => rectified(layerMap(drawn)))
export const reluPooled = rememberLast((drawn: ReluPoolCase) => pooledByTwo(rectifiedMap(drawn)))

/** A wrong way to the pooled map. */
function wrongWay(
  misconception: MisconceptionId,
  map: (drawn: ReluPoolCase) => number[][],
  blame: (drawn: ReluPoolCase) => string,
): MapSlip<ReluPoolCase> {
  return { misconception, maps: rememberLast((drawn) => [map(drawn)]), written: () => '', blame }
}

function withFilter(drawn: ReluPoolCase, kernel: number[][]): number[][] {
  return pooledByTwo(rectified(convolved({ ...drawn, kernel })))
}

/** Likeliest first. */
export const reluPoolSlips: readonly MapSlip<ReluPoolCase>[] = [
  wrongWay(
    'left-out-relu',
    (drawn) => pooledByTwo(layerMap(drawn)),
    () => 'ReLU would have turned this negative value into $0$',
  ),
  wrongWay(
    'left-out-bias',
    (drawn) => pooledByTwo(rectified(convolved({ ...drawn, bias: 0 }))),
    ({ bias }) => `the bias $${bias}$ is missing`,
  ),
  wrongWay(
    'flipped-filter',
    (drawn) => withFilter(drawn, turned(drawn.kernel)),
    () => 'the filter was turned round first',
  ),
  wrongWay(
    'pool-stride-one',
    (drawn) => pooledByTwo(rectifiedMap(drawn), 1),
    () => 'the pooling window was moved by one pixel, not by its stride $2$',
  ),
  wrongWay(
    'transposed-filter',
    (drawn) => withFilter(drawn, transposed(drawn.kernel)),
    () => 'the filter’s rows were taken for its columns',
  ),
  wrongWay(
    'dropped-signs',
    (drawn) =>
      withFilter(
        drawn,
        drawn.kernel.map((row) => row.map(Math.abs)),
      ),
    () => 'the minus signs of the filter are missing',
  ),
]
