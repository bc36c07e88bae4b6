import { pixels } from '@/lib/questions/layer-phrases'
import type { Prompt } from '@/lib/questions/question'

/** One axis of a transposed layer in pixels: input, filter, padding and stride as named in PyTorch, and output padding `A`. */
export type TransposedCase = { W: number; F: number; P: number; S: number; A: number }

/** A transposed layer somebody would build: the filter reaches from pixel to pixel, and the padding leaves some output. */
export function isSensibleTransposed({ W, F, P, S, A }: TransposedCase): boolean {
  return F <= W && P < F && S <= F && A < S && (W - 1) * S + F > 2 * P
}

/** The size in full, `(14 - 1) \cdot 2 - 2 \cdot 1 + 3 + 1`; what is 0 is left out. */
export function transposedLatex({ W, F, P, S, A }: TransposedCase): string {
  return `(${W} - 1) \\cdot ${S}${P === 0 ? '' : ` - 2 \\cdot ${P}`} + ${F}${outputPaddingTerm(A)}`
}

export function outputPaddingTerm(A: number): string {
  return A === 0 ? '' : ` + ${A}`
}

export function givenTransposed({ W, F, P, S, A }: TransposedCase): Prompt['given'] {
  return [
    { symbol: 'W', name: 'input size', value: pixels(W) },
    { symbol: 'F', name: 'filter size', value: pixels(F) },
    { symbol: 'P', name: 'padding per side', value: pixels(P) },
    { symbol: 'S', name: 'stride', value: pixels(S) },
    { symbol: 'A', name: 'output padding', value: pixels(A) },
  ]
}
