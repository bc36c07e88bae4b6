import { type OutputSize, outputSize } from '@/lib/conv/output-size'
import type { Answer } from '@/lib/questions/answer'
import { invalid } from '@/lib/questions/answer'
import { wholeAnswer } from '@/lib/questions/answer-of'
import { pixels } from '@/lib/questions/layer-phrases'
import type { Figure, Prompt } from '@/lib/questions/question'

/** One axis of a layer as the lesson writes it: input width, filter size, padding per side and stride, in pixels. */
export type SizeCase = { W: number; F: number; P: number; S: number }

let lastSized = { W: 0, F: 0, P: 0, S: 0, size: {} as OutputSize }

/** Every rule of a question asks about the same axis, so the last one is remembered. */
export function sizeOf({ W, F, P, S }: SizeCase): OutputSize {
  const last = lastSized
  if (last.W === W && last.F === F && last.P === P && last.S === S) return last.size
  const size = outputSize({ input: W, filter: F, padding: P, stride: S })
  lastSized = { W, F, P, S, size }
  return size
}

/**
 * A layer that works: the filter lies inside the input, there is less than a filter of padding, the stride skips
 * no pixel, and the window has two positions at least.
 */
export function isSensible({ W, F, P, S }: SizeCase): boolean {
  return F <= W && P < F && S <= F && W - F + 2 * P >= S
}

/** Under the course convention a stride that does not divide the numerator makes the answer `invalid`. */
export function courseAnswer(axis: SizeCase): Answer {
  const { fits, size } = sizeOf(axis)
  return fits ? wholeAnswer(size) : invalid
}

/** W - F + 2P with the numbers in it; a padding of zero is left out. */
export function numeratorLatex({ W, F, P }: Pick<SizeCase, 'W' | 'F' | 'P'>): string {
  return P === 0 ? `${W} - ${F}` : `${W} - ${F} + 2 \\cdot ${P}`
}

/** Whether LaTeX built here is more than a number: numbers have at most four digits, and an operator has spaces round it. */
export function isSum(latex: string): boolean {
  return latex.length > 4
}

/** A quotient on one line, with brackets only where they are needed. */
export function quotientLatex(dividend: string, divisor: number): string {
  if (divisor === 1) return dividend
  return isSum(dividend) ? `(${dividend})/${divisor}` : `${dividend}/${divisor}`
}

export function givenSize({ W, F, P, S }: SizeCase): Prompt['given'] {
  return [
    { symbol: 'W', name: 'input size', value: pixels(W) },
    { symbol: 'F', name: 'filter size', value: pixels(F) },
    { symbol: 'P', name: 'padding per side', value: pixels(P) },
    { symbol: 'S', name: 'stride', value: pixels(S) },
  ]
}

export function axisFigure({ W, F, P, S }: SizeCase): Figure {
  return { kind: 'axis', input: W, filter: F, padding: P, stride: S }
}
