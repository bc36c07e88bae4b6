import type { Random } from '@/lib/random/create-random'

/** Crockford's base 32: no I, L, O and U, so that nothing is mistaken for a digit or makes a word. */
export const codeAlphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** So many characters of the alphabet, each equally likely. */
export function drawCharacters(random: Random, length: number): string {
  return Array.from({ length }, () => codeAlphabet[random.integer(0, codeAlphabet.length - 1)]).join('')
}

/** Capital letters that look like digits, taken for them. */
export function takeForDigits(typed: string): string {
  return typed.replaceAll('O', '0').replace(/[IL]/g, '1')
}
