import type { Answer } from '@/lib/questions/answer'
import { only, type Proof, upTo, whole } from './proof'

type Layer = { F: number; S: number; P?: number; d?: number }

/** The input pixels that can influence a value after the last layer, walked back window by window. */
function pixelsOf(value: number, layers: readonly Layer[]): Set<number> {
  let seen = new Set([value])
  for (const { F, S, P = 0, d = 1 } of [...layers].reverse()) {
    const before = new Set<number>()
    for (const cell of seen) {
      for (let tap = 0; tap < F; tap++) before.add(cell * S - P + tap * d)
    }
    seen = before
  }
  return seen
}

/** From the first to the last of them, gaps included. */
function fieldOf(layers: readonly Layer[]): number {
  const pixels = pixelsOf(0, layers)
  return Math.max(...pixels) - Math.min(...pixels) + 1
}

/** The places of a filter with gaps on a line of pixels: every tap has to lie on the padded line. */
function places(W: number, F: number, d: number, P: number, S: number): number {
  const line = new Array<number>(W + 2 * P).fill(0)
  let count = 0
  for (let start = 0; start < line.length; start += S) {
    let fits = true
    for (let tap = 0; tap < F; tap++) fits &&= line[start + tap * d] !== undefined
    if (fits) count++
  }
  return count
}

type Numbers = Record<'W' | 'F' | 'P' | 'S' | 'd', number>

export const fieldProofs: Record<string, Proof> = {
  'receptive-field': ({ layers }: { layers: Layer[] }) => whole(fieldOf(layers)),
  'dilated-receptive-field': ({ layers }: { layers: Layer[] }) => whole(fieldOf(layers)),
  'jump-and-start'({ layers }: { layers: Layer[] }): Answer {
    const first = Math.min(...pixelsOf(0, layers))
    const jump = Math.min(...pixelsOf(1, layers)) - first
    const rows = [fieldOf(layers), jump, first]
    return { kind: 'cells', rows: rows.map((value) => [{ kind: 'number', numerator: value, denominator: 1 }]) }
  },
  'dilated-size': ({ W, F, P, S, d }: Numbers) => whole(places(W, F, d, P, S)),
  'dilated-same-padding': ({ W, F, d }: Numbers) => only(upTo(64).filter((P) => places(W, F, d, P, 1) === W)),
}
