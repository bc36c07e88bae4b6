import { normaliseTyping } from '@/lib/grading/normalise-typing'
import { readNumber } from '@/lib/grading/read-number'
import { fractionText, wholeText } from '@/lib/questions/number-text'

/** More pixels than any image has on a side; products of two such numbers are still counted exactly. */
export const mostPixels = 1_000_000

export type SizeReading = { kind: 'size'; size: number } | { kind: 'problem'; problem: string }

/**
 * Reads one whole number as people type it, or says in a sentence what is wrong with it. `name` stands in that sentence, such
 * as “the stride”.
 */
export function readSize(raw: string, name: string, least: 0 | 1): SizeReading {
  const text = normaliseTyping(raw)
  if (text === '') return problem(`Type ${name}: a whole number of pixels.`)
  const reading = readNumber(text)
  switch (reading.kind) {
    case 'unreadable':
      return problem(`“${shortened(raw)}” is not a number. Type ${name} in digits, such as 3.`)
    case 'too-long':
      return problem(tooLarge(raw, name))
    case 'number': {
      const { numerator, denominator } = reading.number
      const size = numerator / denominator
      if (size < 0) return problem(`${sentence(name)} cannot be negative.`)
      if (denominator !== 1) return problem(`${fractionText(reading.number)} is not whole: pixels are not divided.`)
      if (size < least) return problem(`${sentence(name)} must be at least 1.`)
      if (size > mostPixels) return problem(tooLarge(raw, name))
      return { kind: 'size', size }
    }
  }
}

function problem(text: string): SizeReading {
  return { kind: 'problem', problem: text }
}

function tooLarge(raw: string, name: string): string {
  return `${shortened(raw)} is too large: ${name} can be ${wholeText(mostPixels)} at most.`
}

function sentence(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}

function shortened(raw: string): string {
  const characters = [...raw.trim()]
  return characters.length > 20 ? `${characters.slice(0, 19).join('')}…` : characters.join('')
}

/** A typed number after a press on plus or minus; what is no size becomes the least one. */
export function stepped(raw: string, by: 1 | -1, least: 0 | 1): string {
  const reading = readSize(raw, '', 0)
  if (reading.kind === 'problem') return `${least}`
  return `${Math.min(Math.max(reading.size + by, least), mostPixels)}`
}
