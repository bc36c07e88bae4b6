import type { Candidates } from '@/lib/questions/candidates'
import type { Range } from '@/lib/questions/constraint-range'

/** Every sequence of the given items whose length lies in the range, the short ones first. */
export function sequences<Item>(items: readonly Item[], { min, max }: Range): Candidates<Item[]> {
  let count = 0
  for (let length = min; length <= max; length++) count += items.length ** length
  return {
    count,
    at(index) {
      let length = min
      let rest = index
      while (length < max && rest >= items.length ** length) {
        rest -= items.length ** length
        length++
      }
      return Array.from({ length }, () => {
        const place = rest % items.length
        rest = (rest - place) / items.length
        return items[place] as Item
      })
    },
  }
}
