import { type Answer, invalid } from '@/lib/questions/answer'
import { only, type Proof, slide, upTo, whole } from './proof'

type Numbers = Record<'W' | 'F' | 'P' | 'S', number>
type Under = { convention: 'course' | 'framework' }

const sizeAnswer = ({ W, F, P, S }: Numbers): Answer => {
  const { count, exact } = slide(W, F, P, S)
  return exact ? whole(count) : invalid
}

const sizeUnder = ({ W, F, P, S, convention }: Numbers & Under): Answer => {
  const { count, exact } = slide(W, F, P, S)
  return exact || convention === 'framework' ? whole(count) : invalid
}

/** Sides of a stack of maps once a border is put round each of them. */
function paddedShape(height: number, width: number, depth: number, padding: number): number[] {
  const border = <T>(line: T[], edge: () => T) => {
    const wider = [...line]
    for (let i = 0; i < padding; i++) {
      wider.unshift(edge())
      wider.push(edge())
    }
    return wider
  }
  const row = border(new Array<number>(width).fill(1), () => 0)
  const map = border(new Array<number[]>(height).fill(row), () => row.map(() => 0))
  return [map.length, map[0]?.length ?? 0, new Array(depth).fill(map).length]
}

/** Positions of the window, on both sides of the input, at which it covers a pixel of it, and the farthest overhang. */
function overlaps(input: number, filter: number): { count: number; overhang: number } {
  const starts = upTo(input + 2 * filter)
    .map((place) => place - filter)
    .filter((start) => upTo(filter - 1).some((tap) => start + tap >= 0 && start + tap < input))
  return { count: starts.length, overhang: -Math.min(...starts) }
}

export const sizeProofs: Record<string, Proof> = {
  'valid-unit-stride': sizeAnswer,
  'padded-unit-stride': sizeAnswer,
  'padded-input': ({ H, W, D, P }: Record<'H' | 'W' | 'D' | 'P', number>) => ({
    kind: 'shape',
    sizes: paddedShape(H, W, D, P),
  }),
  'full-padding': ({ W, F, asked }: Numbers & { asked: 'size' | 'padding' }) => {
    const { count, overhang } = overlaps(W, F)
    return whole(asked === 'size' ? count : overhang)
  },
  'layers-that-keep-size': ({ W, layers }: { W: number; layers: Record<'F' | 'P' | 'S', number>[] }) => ({
    kind: 'choices',
    options: layers.flatMap(({ F, P, S }, place) => (slide(W, F, P, S).count === W ? ['abcde'.charAt(place)] : [])),
  }),
  'strided-valid': sizeUnder,
  'uncovered-pixels'({ W, F, P, S }: Numbers) {
    let covered = 0
    for (let start = 0; start + F <= P + W + P; start += S) covered = start + F
    return whole(P + W + P - covered)
  },
  'window-positions'({ W, F, P, S, convention }: Numbers & Under) {
    const side = W + P + P
    let positions = 0
    let lastRow = 0
    for (let top = 0; top + F <= side; top += S) {
      lastRow = top + F
      for (let left = 0; left + F <= side; left += S) positions++
    }
    return lastRow === side || convention === 'framework' ? whole(positions) : invalid
  },
  'signal-size': sizeUnder,
  'general-size'({ W, F, P, S, convention }: Numbers & { convention: 'course' | 'framework' | 'total-padding' }) {
    // Both sides' padding in one strip at the end makes as many windows as a strip at each end.
    const { count, exact } = convention === 'total-padding' ? slide(W + P, F, 0, S) : slide(W, F, P, S)
    return exact || convention !== 'course' ? whole(count) : invalid
  },
  'does-it-fit': ({ W, F, P, S }: Numbers) => ({
    kind: 'choice',
    option: slide(W, F, P, S).exact ? 'fits' : 'invalid',
  }),
  'same-padding': ({ W, F }: Numbers) => only(upTo(20).filter((P) => slide(W, F, P, 1).count === W)),
}
