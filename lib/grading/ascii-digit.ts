const decimalDigit = /^\p{Nd}$/u

/** The digits met so far, of the few hundred that there are. */
const known = new Map<string, string>()

/** The ASCII digit for a decimal digit of any script, and any other character unchanged. */
export function asciiDigit(character: string): string {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x660) return character
  const digit = known.get(character)
  if (digit !== undefined || !decimalDigit.test(character)) return digit ?? character
  const value = digitOf(code)
  known.set(character, value)
  return value
}

/** Unicode lists the ten digits of a script in order, and runs of such tens begin with a zero, so the place in the run tells. */
function digitOf(code: number): string {
  let zero = code
  while (decimalDigit.test(String.fromCodePoint(zero - 1))) zero--
  return `${(code - zero) % 10}`
}
