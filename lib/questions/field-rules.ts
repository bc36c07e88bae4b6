/** The field as some idea of the jumps makes it: one pixel, and for each layer its span less one times its jump. */
export function fieldWith(spans: readonly number[], jumps: readonly number[]): number {
  return spans.reduce((field, span, i) => field + (span - 1) * (jumps[i] ?? 1), 1)
}

/** The same written out, `1 + 2 \cdot 1 + 1 \cdot 2`. */
export function writtenField(spans: readonly number[], jumps: readonly number[]): string {
  return ['1', ...spans.map((span, i) => `${span - 1} \\cdot ${jumps[i] ?? 1}`)].join(' + ')
}

/** The product of the strides before each layer. */
export function jumpsOf(strides: readonly number[]): number[] {
  let jump = 1
  return strides.map((stride) => {
    const before = jump
    jump *= stride
    return before
  })
}

/** The stride of the layer before each layer, 1 before the first. */
export function previousStrides(strides: readonly number[]): number[] {
  return [1, ...strides.slice(0, -1)]
}

export function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}
