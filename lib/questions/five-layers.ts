import { type Candidates, derived, grid } from '@/lib/questions/candidates'
import { allWithin, oddWithin, type Range } from '@/lib/questions/constraint-range'
import type { SizeCase } from '@/lib/questions/size-case'
import { createRandom, type Random } from '@/lib/random/create-random'

type Layer = { F: number; P: number; S: number }

/** Five layers for the same input, in the order in which they are offered. */
export type FiveLayers = { W: number; layers: Layer[] }

/** So many choices of layers for every size of input. */
const fillings = allWithin({ min: 1, max: 100 })

/** Layers that one usual mistake takes for layers that keep the size; the third has an even filter. */
const misleading: readonly ((F: number) => Layer)[] = [
  (F) => ({ F, P: (F - 1) / 2, S: 2 }),
  (F) => ({ F, P: F - 1, S: 1 }),
  (F) => ({ F: F + 1, P: (F + 1) / 2, S: 1 }),
]

/** One to three layers that keep the size of their input, and so many that mislead that they are five. */
export function fiveLayers({ W, F }: Record<'W' | 'F', Range>): Candidates<FiveLayers> {
  const filters = oddWithin(F)
  return derived(grid({ W: allWithin(W), filling: fillings }), (point) => ({
    W: point.W,
    layers: fillLayers(createRandom(`five layers ${point.W} ${point.filling}`), filters),
  }))
}

function fillLayers(random: Random, filters: readonly number[]): Layer[] {
  const keeping = random.shuffle(filters).slice(0, random.integer(1, 3))
  const layers = keeping.map((F) => ({ F, P: (F - 1) / 2, S: 1 }))
  const kinds = random.shuffle(misleading)
  for (let place = 0; layers.length < 5; place++) {
    const mislead = kinds[place % kinds.length] as (F: number) => Layer
    layers.push(mislead(random.pick(filters)))
  }
  return random.shuffle(layers)
}

export function axesOf({ W, layers }: FiveLayers): SizeCase[] {
  return layers.map(({ F, P, S }) => ({ W, F, P, S }))
}

export function allDiffer({ layers }: FiveLayers): boolean {
  return new Set(layers.map(({ F, P, S }) => `${F} ${P} ${S}`)).size === 5
}
