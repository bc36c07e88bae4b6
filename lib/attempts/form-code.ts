import { codeAlphabet, drawCharacters, takeForDigits } from '@/lib/questions/code-alphabet'
import type { Random } from '@/lib/random/create-random'

const drawnLength = 5

/**
 * What was typed as the code of a form: `code` as it is stored, `mistyped` where its last character does not check, and
 * `no-code` where no code looks like that.
 */
export type TypedFormCode = { kind: 'code'; code: string } | { kind: 'mistyped' } | { kind: 'no-code' }

/** One of the 33,554,432 codes that a printed form can have, as it is stored: without its hyphen. */
export function drawFormCode(random: Random): string {
  const drawn = drawCharacters(random, drawnLength)
  return drawn + checkCharacter(drawn)
}

/** A stored code as it is printed, such as 7K2-M9V. */
export function formCodeText(code: string): string {
  return `${code.slice(0, 3)}-${code.slice(3)}`
}

/** Reads a code as people type it: any case, hyphens and spaces anywhere or nowhere, O for 0 and I or L for 1. */
export function readFormCode(text: string): TypedFormCode {
  if (text.length > 60) return { kind: 'no-code' }
  const code = takeForDigits(text.toUpperCase().replace(/[\s\-‐‑‒–—−]+/g, ''))
  if (code.length !== drawnLength + 1 || [...code].some((character) => !codeAlphabet.includes(character))) {
    return { kind: 'no-code' }
  }
  return checkCharacter(code.slice(0, drawnLength)) === code.slice(drawnLength)
    ? { kind: 'code', code }
    : { kind: 'mistyped' }
}

/**
 * The characters are taken for elements of the field of 32 and weighed with a different power of 2 each, so that one wrong
 * character, or two that changed places, never lead to the same check character.
 */
function checkCharacter(drawn: string): string {
  const sum = [...drawn].reduce((sum, character) => twice(sum ^ codeAlphabet.indexOf(character)), 0)
  return codeAlphabet.charAt(sum)
}

/** Doubles an element of the field of 32, modulo x⁵ + x² + 1. */
function twice(element: number): number {
  return (element << 1) ^ (element & 0b10000 ? 0b100101 : 0)
}
