import type { FilterKind } from '@/lib/questions/known-filters'
import type { Random } from '@/lib/random/create-random'

/** What a filter does, in the words of the options. */
export const filterLabels: Record<FilterKind, string> = {
  'horizontal-edges': 'Finds horizontal edges',
  'vertical-edges': 'Finds vertical edges',
  outline: 'Finds edges in every direction',
  blur: 'Blurs',
  sharpen: 'Sharpens',
  emboss: 'Embosses, as if lit from one corner',
  identity: 'Leaves the picture as it is',
}

export const filterKinds = Object.keys(filterLabels) as [FilterKind, ...FilterKind[]]

/** The filter is the matrix divided by the divisor; no weight is a negative zero. */
export type FilterToName = { kind: FilterKind; kernel: number[][]; divisor: number; order: FilterKind[] }

/** A filter of a random kind, and the options in a random order, so that their places tell nothing. */
export function drawFilter(random: Random): FilterToName {
  const order = random.shuffle(filterKinds)
  const kind = random.pick(filterKinds)
  const sign = random.pick([1, -1])
  const [a, b] = [random.integer(1, 3), random.integer(1, 4)]
  const divisor = random.pick([1, 2, 4, 8])
  switch (kind) {
    case 'horizontal-edges':
      return { kind, order, divisor, kernel: rows(sign, [a, b, a], [0, 0, 0], [-a, -b, -a]) }
    case 'vertical-edges':
      return { kind, order, divisor, kernel: rows(sign, [a, 0, -a], [b, 0, -b], [a, 0, -a]) }
    case 'outline': {
      const corner = random.integer(0, a)
      const centre = -4 * (a + corner)
      return { kind, order, divisor, kernel: rows(sign, [corner, a, corner], [a, centre, a], [corner, a, corner]) }
    }
    case 'sharpen': {
      const corner = random.integer(0, a)
      const centre = 4 * (a + corner) + divisor
      const kernel = rows(1, [-corner, -a, -corner], [-a, centre, -a], [-corner, -a, -corner])
      return { kind, order, divisor, kernel }
    }
    case 'blur': {
      const corner = random.integer(0, a)
      const centre = a + random.integer(0, b)
      const sum = 4 * (a + corner) + centre
      return { kind, order, divisor: sum, kernel: rows(1, [corner, a, corner], [a, centre, a], [corner, a, corner]) }
    }
    case 'emboss': {
      const kernel = rows(1, [-2 * a * sign, -a * sign, 0], [-a * sign, divisor, a * sign], [0, a * sign, 2 * a * sign])
      return { kind, order, divisor, kernel: random.integer(0, 1) === 0 ? kernel : kernel.map((row) => row.reverse()) }
    }
    case 'identity': {
      const centre = random.integer(1, 24)
      return { kind, order, divisor: centre, kernel: rows(1, [0, 0, 0], [0, centre, 0], [0, 0, 0]) }
    }
  }
}

function rows(sign: number, ...lines: number[][]): number[][] {
  return lines.map((line) => line.map((weight) => (weight === 0 ? 0 : weight * sign)))
}
