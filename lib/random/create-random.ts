import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus'
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator'
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
  const [a, b, c, d] = state
  // The generator would stay at zero for ever from a state of zeros.
  return new SeededRandom(xoroshiro128plusFromState((a | b | c | d) === 0 ? [0, 0, 0, 1] : state))
}

/** A class, since every question makes one: closures of its own for each would cost more than the draw. */
class SeededRandom implements Random {
  constructor(private readonly generator: RandomGenerator) {}

  integer(min: number, max: number): number {
    return uniformInt(this.generator, min, max)
  }

  pick<T>(items: readonly T[]): T {
    if (items.length === 0) throw new RangeError('pick: there is nothing to pick from')
    return items[this.integer(0, items.length - 1)] as T
  }

  chance(probability: number): boolean {
    return this.integer(0, 999_999) < probability * 1_000_000
  }

  shuffle<T>(items: readonly T[]): T[] {
    const shuffled = [...items]
    for (let last = shuffled.length - 1; last > 0; last--) {
      const chosen = this.integer(0, last)
      const moved = shuffled[last] as T
      shuffled[last] = shuffled[chosen] as T
      shuffled[chosen] = moved
    }
    return shuffled
  }
}
