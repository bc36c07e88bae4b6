import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus'
import { hashSeed } from '@/lib/random/hash-seed'

/** Draws in a fixed order from one seed: the same seed and the same calls give the same values, on every machine. */
export type Random = {
  /** A whole number, `min` and `max` included. */
  integer(min: number, max: number): number
  /** One of the items, each equally likely; the list must not be empty. */
  pick<T>(items: readonly T[]): T
  /** True with the given probability, 0 to 1, in steps of a millionth. */
  chance(probability: number): boolean
  /** A new list in a random order. */
  shuffle<T>(items: readonly T[]): T[]
}

export function createRandom(seed: string): Random {
  const state = hashSeed(seed)
  // The generator would stay at zero for ever from a state of zeros.
  const generator = xoroshiro128plusFromState(state.every((word) => word === 0) ? [0, 0, 0, 1] : state)
  const integer = (min: number, max: number) => uniformInt(generator, min, max)

  return {
    integer,
    pick<T>(items: readonly T[]): T {
      if (items.length === 0) throw new RangeError('pick: there is nothing to pick from')
      return items[integer(0, items.length - 1)] as T
    },
    chance: (probability) => integer(0, 999_999) < probability * 1_000_000,
    shuffle<T>(items: readonly T[]): T[] {
      const shuffled = [...items]
      for (let last = shuffled.length - 1; last > 0; last--) {
        const chosen = integer(0, last)
        const moved = shuffled[last] as T
        shuffled[last] = shuffled[chosen] as T
        shuffled[chosen] = moved
      }
      return shuffled
    },
  }
}
