import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { drawFormCode, formCodeText, readFormCode } from '@/lib/attempts/form-code'
import { codeAlphabet } from '@/lib/questions/code-alphabet'
import { createRandom } from '@/lib/random/create-random'
import { draws } from '../draws'

const codes = fc.string({ minLength: 1 }).map((seed) => drawFormCode(createRandom(seed)))
const places = fc.nat({ max: 5 })

test('a code is read as it was printed, in any case, with hyphens and spaces anywhere', () => {
  fc.assert(
    fc.property(codes, places, fc.constantFrom('', '-', ' ', '–', ' - '), (code, place, gap) => {
      const typed = [formCodeText(code), code, code.toLowerCase(), code.slice(0, place) + gap + code.slice(place)]
      for (const text of typed) expect(readFormCode(` ${text}\n`)).toEqual({ kind: 'code', code })
    }),
    { numRuns: draws(500) },
  )
})

test('letters that look like digits are taken for them', () => {
  fc.assert(
    fc.property(codes, (code) => {
      for (const one of ['I', 'l', 'L', 'i']) {
        expect(readFormCode(code.replaceAll('1', one).replaceAll('0', 'O'))).toEqual({ kind: 'code', code })
      }
    }),
    { numRuns: draws(500) },
  )
})

describe('a slip of the pen is never another code', () => {
  it('has one character wrong', () => {
    fc.assert(
      fc.property(codes, places, fc.constantFrom(...codeAlphabet), (code, place, wrong) => {
        const typed = code.slice(0, place) + wrong + code.slice(place + 1)
        fc.pre(typed !== code)
        expect(readFormCode(typed)).toEqual({ kind: 'mistyped' })
      }),
      { numRuns: draws(2000) },
    )
  })

  it('has two characters in each other’s place', () => {
    fc.assert(
      fc.property(codes, places, places, (code, first, second) => {
        const characters = [...code]
        ;[characters[first], characters[second]] = [characters[second] as string, characters[first] as string]
        const typed = characters.join('')
        fc.pre(typed !== code)
        expect(readFormCode(typed)).toEqual({ kind: 'mistyped' })
      }),
      { numRuns: draws(2000) },
    )
  })
})

test.each([
  '',
  '7K2',
  '7K2-M9',
  '7K2-M9QX',
  '7K2-M9U',
  'GS-7K2M9QXA',
  '7K2/M9Q',
  '７K2M9Q',
  '7K2-M9\0',
  'x'.repeat(100_000),
])('no code looks like %j', (text) => {
  expect(readFormCode(text)).toEqual({ kind: 'no-code' })
})

test('codes are drawn from all the alphabet, and seldom twice', () => {
  const random = createRandom('codes')
  const drawn = Array.from({ length: 2000 }, () => drawFormCode(random))
  expect(new Set(drawn).size).toBeGreaterThan(1995)
  expect(new Set(drawn.join('')).size).toBe(codeAlphabet.length)
})
