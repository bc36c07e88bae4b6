import type { Answer } from '@/lib/questions/answer'
import { type Proof, slide, upTo, whole } from './proof'

type Rows = number[][]
type Under = { convention: 'cross-correlation' | 'true-convolution' }
type Cell = Under & { P: number; S: number; row: number; column: number; input: Rows; kernel: Rows }

/** The rows with a border of zeros. */
export function withBorder(rows: readonly (readonly number[])[], padding: number): number[][] {
  const width = (rows[0]?.length ?? 0) + 2 * padding
  const empty = () => Array.from({ length: padding }, () => new Array<number>(width).fill(0))
  const sides = new Array<number>(padding).fill(0)
  return [...empty(), ...rows.map((row) => [...sides, ...row, ...sides]), ...empty()]
}

const table = (rows: Rows): Answer => ({ kind: 'cells', rows: rows.map((row) => row.map(whole)) }) as Answer

type Layer = { P: number; S: number; input: Rows; kernel: Rows }

/** Adds each pixel's share to every cell whose window holds it: the loops run over pixels, not over windows. */
function scatter({ P, S, input, kernel }: Layer): Rows {
  const padded = withBorder(input, P)
  const { count } = slide(input.length, kernel.length, P, S)
  const map = upTo(count - 1).map(() => new Array<number>(count).fill(0))
  for (const [y, line] of padded.entries()) {
    for (const [x, pixel] of line.entries()) {
      for (const [i, cells] of map.entries()) {
        for (let j = 0; j < cells.length; j++) {
          const weight = kernel[y - i * S]?.[x - j * S]
          if (weight !== undefined) cells[j] = (cells[j] as number) + weight * pixel
        }
      }
    }
  }
  return map
}

export const valueProofs: Record<string, Proof> = {
  'output-cell'({ P, S, row, column, input, kernel, convention }: Cell) {
    const padded = withBorder(input, P)
    let sum = 0
    for (const [r, line] of kernel.entries()) {
      for (const [c, weight] of line.entries()) {
        const [down, right] = convention === 'cross-correlation' ? [r, c] : [line.length - 1 - r, line.length - 1 - c]
        sum += weight * (padded[row * S + down]?.[column * S + right] as number)
      }
    }
    return whole(sum)
  },
  'full-map': (layer: Layer) => table(scatter(layer)),
  'correlation-or-convolution'({ input, kernel, convention }: Layer & Under) {
    if (convention === 'cross-correlation') return table(scatter({ P: 0, S: 1, input, kernel }))
    // By the definition: y[i, j] is the sum of x[i - a, j - b] k[a, b], over its part without borders.
    const side = input.length - kernel.length + 1
    const edge = kernel.length - 1
    return table(
      upTo(side - 1).map((i) =>
        upTo(side - 1).map((j) =>
          kernel.reduce(
            (sum, line, a) =>
              line.reduce((part, weight, b) => part + weight * (input[i + edge - a]?.[j + edge - b] as number), sum),
            0,
          ),
        ),
      ),
    )
  },
  'several-channels'({ P, S, row, column, bias, inputs, kernels }: Channels) {
    let sum = bias
    for (const [channel, input] of inputs.entries()) {
      sum += scatter({ P, S, input, kernel: kernels[channel] as Rows })[row]?.[column] as number
    }
    return whole(sum)
  },
  'flat-area-response'({ kernel, value, bias }: { kernel: Rows; value: number; bias: number }) {
    const area = upTo(6).map(() => upTo(6).map(() => value))
    return whole((scatter({ P: 0, S: 1, input: area, kernel })[2]?.[2] as number) + bias)
  },
  'input-window'({ W, F, P, S, row, column }: Window) {
    // Marks every window on a line of padded pixels, one after the other.
    const marks = (index: number): number[] => {
      let start = -P
      for (let passed = 0; passed < index; passed++) start += S
      const under = upTo(W + 2 * P - 1)
        .map((place) => place - P)
        .filter((place) => place >= start && place - start < F)
      return [Math.min(...under), Math.max(...under)]
    }
    return table([marks(row), marks(column)])
  },
  'max-pool-values'({ F, P, S, input }: { F: number; P: number; S: number; input: Rows }) {
    const { count } = slide(input.length, F, P, S)
    const cell = (row: number, column: number): number => {
      const under = input.flatMap((line, y) =>
        line.filter((_, x) => {
          const [down, right] = [y + P - row * S, x + P - column * S]
          return down >= 0 && down < F && right >= 0 && right < F
        }),
      )
      return under.sort((a, b) => b - a)[0] as number
    }
    return table(upTo(count - 1).map((row) => upTo(count - 1).map((column) => cell(row, column))))
  },
  'conv-relu-pool'({ input, kernel, bias }: { input: Rows; kernel: Rows; bias: number }) {
    const map = scatter({ P: 0, S: 1, input, kernel })
    const pooled = upTo(map.length / 2 - 1).map(() => new Array<number>(map.length / 2).fill(0))
    for (const [y, line] of map.entries()) {
      for (const [x, value] of line.entries()) {
        const row = pooled[Math.floor(y / 2)] as number[]
        const place = Math.floor(x / 2)
        if (value + bias > (row[place] as number)) row[place] = value + bias
      }
    }
    return table(pooled)
  },
  'max-pool-gradient'({ F, S, input, gradient }: { F: number; S: number; input: Rows; gradient: Rows }) {
    // By trying: raise one pixel a little, pool again, and see how much the weighted output grows.
    const loss = (pixels: Rows): number => {
      let sum = 0
      for (const [row, line] of gradient.entries()) {
        for (const [column, weight] of line.entries()) {
          const lines = pixels.slice(row * S, row * S + F)
          sum += weight * Math.max(...lines.flatMap((cells) => cells.slice(column * S, column * S + F)))
        }
      }
      return sum
    }
    const before = loss(input)
    return table(
      input.map((line, y) =>
        line.map((_, x) => {
          const raised = input.map((cells, r) => cells.map((cell, c) => (r === y && c === x ? cell + 0.25 : cell)))
          return (loss(raised) - before) * 4
        }),
      ),
    )
  },
  'transposed-input'({ input, kernel, turn, changed }: Turned) {
    const turned = (rows: Rows): Rows => {
      const last = rows.length - 1
      const result = rows.map((row) => [...row])
      for (const [y, row] of rows.entries()) {
        for (const [x, value] of row.entries()) {
          const places: Record<string, [number, number]> = {
            transpose: [x, y],
            turn: [last - y, last - x],
            mirror: [y, last - x],
            upend: [last - y, x],
          }
          const [toRow, toColumn] = places[turn] as [number, number]
          ;(result[toRow] as number[])[toColumn] = value
        }
      }
      return result
    }
    const before = scatter({ P: 0, S: 1, input, kernel })
    if (changed === 'both') return table(turned(before))
    return table(
      changed === 'input'
        ? scatter({ P: 0, S: 1, input: turned(input), kernel })
        : scatter({ P: 0, S: 1, input, kernel: turned(kernel) }),
    )
  },
  'name-the-filter': ({ kernel, divisor }: { kernel: Rows; divisor: number }) => ({
    kind: 'choice',
    option: lookAt((picture) =>
      scatter({ P: 0, S: 1, input: picture, kernel })
        .flat()
        .map((value) => value / divisor),
    ),
  }),
}

type Channels = { P: number; S: number; row: number; column: number; bias: number; inputs: Rows[]; kernels: Rows[] }
type Window = Record<'W' | 'F' | 'P' | 'S' | 'row' | 'column', number>
type Turned = { input: Rows; kernel: Rows; turn: string; changed: string }

/** Names a filter by what it does to small pictures of 5 x 5 pixels. */
function lookAt(filter: (picture: Rows) => number[]): string {
  const picture = (pixel: (row: number, column: number) => number): Rows =>
    upTo(4).map((row) => upTo(4).map((column) => pixel(row, column)))
  const answers = (pixel: (row: number, column: number) => number) =>
    filter(picture(pixel)).some((value) => Math.abs(value) > 1e-9)
  const keepsEvenAreas = answers(() => 1)
  if (!keepsEvenAreas) {
    const level = answers((row) => (row < 3 ? 0 : 1))
    const upright = answers((_, column) => (column < 3 ? 0 : 1))
    return level && upright ? 'outline' : level ? 'horizontal-edges' : 'vertical-edges'
  }
  // The answer to a single bright pixel, 3 x 3 values round it.
  const spot = filter(picture((row, column) => (row === 2 && column === 2 ? 1 : 0)))
  if (spot.every((value) => value >= 0)) return spot.filter((value) => value > 0).length === 1 ? 'identity' : 'blur'
  return spot.every((value, i) => Math.abs(value - (spot[8 - i] as number)) < 1e-9) ? 'sharpen' : 'emboss'
}
