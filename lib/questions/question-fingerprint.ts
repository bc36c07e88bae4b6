import type { QuestionRef } from '@/lib/questions/question'

/** Equal for two questions exactly when they come from the same family and show the same numbers. */
export function questionFingerprint({ family, parameters }: Pick<QuestionRef, 'family' | 'parameters'>): string {
  const symbols = Object.keys(parameters).sort()
  return `${family}:${symbols.map((symbol) => `${symbol}=${JSON.stringify(parameters[symbol])}`).join(',')}`
}
