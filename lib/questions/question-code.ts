import { codeAlphabet, drawCharacters, takeForDigits } from '@/lib/questions/code-alphabet'
import { type ConventionId, conventionIds } from '@/lib/questions/conventions'
import { families } from '@/lib/questions/families'
import type { Family } from '@/lib/questions/family'
import type { QuestionRef } from '@/lib/questions/question'
import type { Random } from '@/lib/random/create-random'

/**
 * What a code such as `GS-7K2M` names. `drawn`: the question that this seed draws under the family's own constraints.
 * `stored`: one that was drawn in another way and can only be looked up, by the first hexadecimal digits of its seed.
 * `convention`: the one it was restated under; null where it stands under the family's usual one.
 */
export type QuestionCode = {
  family: string
  version: number
  convention: ConventionId | null
} & ({ kind: 'drawn'; seed: string } | { kind: 'stored'; seedStart: string })

const drawnLength = 4
const storedLength = 8
const hexLength = (storedLength * 5) / 4

const drawnSeed = new RegExp(`^[${codeAlphabet}]{${drawnLength}}$`)
const hexSeed = new RegExp(`^[0-9a-f]{${hexLength},}$`)

const all: readonly Family[] = families
const familyById = new Map(all.map((family) => [family.id, family]))
const familyByCode = new Map(all.map((family) => [family.code, family]))

/** One of the 1,048,576 seeds that a short code can hold. */
export function drawCodeSeed(random: Random): string {
  return drawCharacters(random, drawnLength)
}

/** The beginning of a long seed that a code holds; a question drawn from no more than that can be drawn from its code. */
export function shortenSeed(seed: string): string {
  return seed.slice(0, hexLength)
}

/** The code to show on a question of any version; null where its family is gone or no code can hold its seed. */
export function questionCode(
  { family: id, version, seed }: Pick<QuestionRef, 'family' | 'version' | 'seed'>,
  convention: ConventionId,
): string | null {
  const family = familyById.get(id)
  const characters = drawnSeed.test(seed) ? seed : hexSeed.test(seed) ? encodeHex(seed.slice(0, hexLength)) : null
  if (family === undefined || characters === null) return null
  const { code, conventions } = family
  const restated = conventions.length > 1 && convention !== conventions[0] ? `-${convention}` : ''
  return `${code}${version === 1 ? '' : version}-${characters}${restated}`
}

/** Reads a code as people type it: any case, any dash or none, O for 0 and I or L for 1; null where it names nothing. */
export function readQuestionCode(text: string): QuestionCode | null {
  if (text.length > 60) return null
  const plain = text
    .trim()
    .toUpperCase()
    .replace(/[\s\-‐‑‒–—−]+/g, '-')
  const [, letters = '', digits = '1', typed = '', suffix] =
    /^([A-Z01]{2})(?:(\d{1,4})-|-?)([0-9A-Z]{8}|[0-9A-Z]{4})(?:-([A-Z0-9-]+))?$/.exec(plain) ?? []
  const family = familyByCode.get(letters.replaceAll('0', 'O').replaceAll('1', 'I'))
  const characters = takeForDigits(typed)
  const version = Number(digits)
  const convention = suffix === undefined ? null : conventionIds.find((id) => id === suffix.toLowerCase())
  if (family === undefined || convention === undefined || characters.includes('U')) return null
  if (version < 1 || version > family.version) return null
  if (convention !== null && !family.conventions.includes(convention)) return null
  const named = { family: family.id, version, convention }
  return characters.length === drawnLength
    ? { ...named, kind: 'drawn', seed: characters }
    : { ...named, kind: 'stored', seedStart: decodeHex(characters) }
}

function encodeHex(hex: string): string {
  let rest = BigInt(`0x${hex}`)
  let characters = ''
  for (let place = 0; place < storedLength; place++) {
    characters = codeAlphabet.charAt(Number(rest % 32n)) + characters
    rest /= 32n
  }
  return characters
}

function decodeHex(characters: string): string {
  let value = 0n
  for (const character of characters) value = value * 32n + BigInt(codeAlphabet.indexOf(character))
  return value.toString(16).padStart(hexLength, '0')
}
