const decimalDigit = /^\p{Nd}$/u

/**
 * The ASCII digit for a decimal digit of any script, and any other character unchanged. Unicode lists the ten digits of a
 * script in order, and runs of such tens begin with a zero, so the place in the run tells the value.
 */
export function asciiDigit(character: string): string {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x660 || !decimalDigit.test(character)) return character
  let zero = code
  while (decimalDigit.test(String.fromCodePoint(zero - 1))) zero--
  return `${(code - zero) % 10}`
}
