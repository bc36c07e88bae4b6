import { asciiDigit } from '@/lib/grading/ascii-digit'

const spaces = /[\s\u200b\u2060]+/g
const minus = '-\u2010\u2011\u2012\u2013\u2014\u2212\ufe63'
const times = '*\u00d7\u00b7\u2217\u22c5\u2715\u2716\u2a2f'
const slash = '/\u00f7\u2044\u2215'
/** Separators of the Arabic script, and commas and full stops of others. */
const separators = [
  ['\u066b', '.'],
  ['\u066c', ','],
  ['\u060c', ','],
  ['\u3001', ','],
  ['\u3002', '.'],
  ['\u061b', ';'],
] as const
const apostrophe = "'\u2018\u2019\u02bc`\u00b4"

const plain = new Map<string, string>([
  ...[...minus].map((sign) => [sign, '-'] as const),
  ...[...times].map((sign) => [sign, 'x'] as const),
  ...[...slash].map((sign) => [sign, '/'] as const),
  ...[...apostrophe].map((sign) => [sign, "'"] as const),
  ...separators,
])

/**
 * One spelling for everything that keyboards and input methods write differently: small letters, single spaces, ASCII
 * digits and signs whatever the script, `x` for every multiplication sign. Compatibility characters that are more than another width, such
 * as ½, stay as they are: taken apart, `4½` would turn into 41/2.
 */
export function normaliseTyping(raw: string): string {
  let text = ''
  for (const character of raw.toLowerCase()) {
    const narrow = asciiDigit(toNarrow(character))
    text += plain.get(narrow) ?? narrow
  }
  return text.replace(spaces, ' ').trim()
}

/** The full-width forms (U+FF01 to U+FF5E) repeat ASCII 0xFEE0 places further on. */
function toNarrow(character: string): string {
  const code = character.charCodeAt(0)
  return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : character
}
