/** Where the arrays of a result come from: as many zeros as asked for. */
export type Memory = (length: number) => Float64Array

/** New arrays, which stay as they are. */
export const freshMemory: Memory = (length) => new Float64Array(length)

/**
 * Arrays that are given out again after each `reuse`, in the same order as before: whatever was computed in them is then gone. For
 * layers that are computed again and again, such as those of a camera's pictures, where the system's handing out of fresh
 * memory takes longer than the convolution.
 */
export function reusableMemory(): { memory: Memory; reuse: () => void } {
  const given: Float64Array[] = []
  let next = 0
  return {
    memory: (length) => {
      const before = given[next]
      const array = before?.length === length ? before.fill(0) : new Float64Array(length)
      given[next] = array
      next += 1
      return array
    },
    reuse: () => {
      given.length = next
      next = 0
    },
  }
}
