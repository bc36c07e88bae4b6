import { correlate, type Grid } from '@/lib/questions/correlate'
import type { MapSlip } from '@/lib/questions/map-slips'
import { mirrored, transposed, turned, upsideDown } from '@/lib/questions/turn-grid'

/** What is done to a matrix, and to which. */
export const turns = ['transpose', 'turn', 'mirror', 'upend'] as const
export const changes = ['both', 'input', 'filter'] as const
type Turn = (typeof turns)[number]
type Change = (typeof changes)[number]

export type TurnCase = { input: number[][]; kernel: number[][]; turn: Turn; changed: Change }

const turnOf: Record<Turn, (rows: Grid) => number[][]> = {
  transpose: transposed,
  turn: turned,
  mirror: mirrored,
  upend: upsideDown,
}

/** Continues "the input is" or "both are". */
export const turnPhrases: Record<Turn, string> = {
  transpose: 'transposed: rows become columns',
  turn: 'turned by 180°',
  mirror: 'mirrored: left becomes right',
  upend: 'mirrored: top becomes bottom',
}

export function changedParts({ changed }: TurnCase): string {
  switch (changed) {
    case 'both':
      return 'both $X$ and $K$ are'
    case 'input':
      return 'only $X$ is'
    case 'filter':
      return 'only $K$ is'
  }
}

export function turnedMatrices({ input, kernel, turn, changed }: TurnCase): { input: number[][]; kernel: number[][] } {
  return {
    input: changed === 'filter' ? input : turnOf[turn](input),
    kernel: changed === 'input' ? kernel : turnOf[turn](kernel),
  }
}

const atOnce = { P: 0, S: 1 }

export function unchangedMap({ input, kernel }: TurnCase): number[][] {
  return correlate(input, kernel, atOnce)
}

let last: { drawn: TurnCase | null; map: number[][] } = { drawn: null, map: [] }

/** The right map; every rule of a question asks for it, so the last one is remembered. */
export function changedMap(drawn: TurnCase): number[][] {
  if (last.drawn !== drawn) {
    const { input, kernel } = turnedMatrices(drawn)
    last = { drawn, map: correlate(input, kernel, atOnce) }
  }
  return last.map
}

function slip(
  misconception: MapSlip<TurnCase>['misconception'],
  maps: (drawn: TurnCase) => readonly Grid[],
  blame: (drawn: TurnCase) => string,
): MapSlip<TurnCase> {
  return { misconception, maps, written: () => '', blame }
}

function mapWhere(drawn: TurnCase, change: Partial<TurnCase>): number[][] {
  const { input, kernel } = turnedMatrices({ ...drawn, ...change })
  return correlate(input, kernel, atOnce)
}

/** The turn that is most easily taken for another one. */
const mistaken: Record<Turn, Turn> = { transpose: 'turn', turn: 'mirror', mirror: 'upend', upend: 'mirror' }

/** Continues “the output with X”. */
export const turnedPhrases: Record<Turn, string> = {
  transpose: 'transposed',
  turn: 'turned by 180°',
  mirror: 'mirrored left to right',
  upend: 'mirrored top to bottom',
}

const changedNames: Record<Change, string> = { both: '$X$ and $K$', input: '$X$', filter: '$K$' }

/** Likeliest first. */
export const turnSlips: readonly MapSlip<TurnCase>[] = [
  slip(
    'output-unchanged',
    (drawn) => [unchangedMap(drawn)],
    () => 'that is the output of the matrices as they were',
  ),
  slip(
    'turned-output-along',
    (drawn) => (drawn.changed === 'both' ? [] : [turnOf[drawn.turn](unchangedMap(drawn))]),
    ({ changed }) =>
      `the output was changed in the same way, but only $${changed === 'input' ? 'X' : 'K'}$ is changed, not $${changed === 'input' ? 'K' : 'X'}$`,
  ),
  slip(
    'mixed-up-turns',
    (drawn) => [mapWhere(drawn, { turn: mistaken[drawn.turn] })],
    ({ turn, changed }) =>
      `that is the output with ${changedNames[changed]} ${turnedPhrases[mistaken[turn]]}, not ${turnedPhrases[turn]}`,
  ),
  slip(
    'changed-the-other',
    (drawn) =>
      drawn.changed === 'both'
        ? [mapWhere(drawn, { changed: 'input' }), mapWhere(drawn, { changed: 'filter' })]
        : [mapWhere(drawn, { changed: drawn.changed === 'input' ? 'filter' : 'input' })],
    ({ changed }) =>
      changed === 'both'
        ? 'only one of the two matrices was changed'
        : `$${changed === 'input' ? 'K' : 'X'}$ was changed, but it should be $${changed === 'input' ? 'X' : 'K'}$`,
  ),
]
