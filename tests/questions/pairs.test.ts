import { expect, test } from 'vitest'
import { grade } from '@/lib/grading/grade'
import { readAnswer } from '@/lib/grading/read-answer'
import { suspectLines } from '@/lib/grading/suspect-lines'
import { loadFamily } from '@/lib/questions/families'

/** The suspects of a wrong answer, and the first line that is told of them. */
function diagnosed(family: string, numbers: object, raw: string): { suspects: string; line: string | undefined } {
  const { prompt, key } = loadFamily(family).rebuild('', numbers)
  const reading = readAnswer(prompt.format, raw)
  const result = grade(key, reading.kind === 'answer' ? reading.answer : null)
  const suspects = result.kind === 'wrong' ? result.suspects : []
  return { suspects: suspects.join(' or '), line: suspectLines(key, prompt.format, raw, suspects)[0]?.line }
}

const padded = { W: 20, F: 5, P: 2, S: 1 }
const layer = { H: 33, W: 21, D: 3, F: 5, P: 2, S: 2, K: 16 }

test.each([
  ['padded-unit-stride', padded, '17', 'padding-once+forgot-plus-one'],
  ['padded-unit-stride', padded, '15', 'ignored-padding+forgot-plus-one'],
  ['padded-unit-stride', padded, '24', 'forgot-filter+forgot-plus-one'],
  ['output-volume', layer, '31x19x16', 'padding-once+ignored-stride'],
  ['output-volume', layer, '14x8x16', 'ignored-padding+forgot-plus-one'],
  ['output-volume', layer, '16x10x3', 'forgot-plus-one+kept-depth or padding-once+kept-depth'],
  ['output-volume', layer, '33x21x1', 'ignored-stride+dropped-depth'],
] as const)('%s %j, answered %s: %s', (family, numbers, raw, suspects) => {
  expect(diagnosed(family, numbers, raw).suspects).toBe(suspects)
})

test('both mistakes are told with the student’s own numbers', () => {
  expect(diagnosed('padded-unit-stride', padded, '17').line).toBe(
    'You computed $20 - 5 + 2 = 17$: the numerator counts the padding once, but it stands on both sides, and the one for the starting position is missing.',
  )
  expect(diagnosed('output-volume', layer, '33x21x1').line).toBe(
    'You computed $33 - 5 + 2 \\cdot 2 + 1 = 33$ for the height and $21 - 5 + 2 \\cdot 2 + 1 = 21$ for the width: the division by the stride is missing. You also gave the output a single map, but $16$ filters make $16$ maps.',
  )
})

test('an answer that one mistake explains is laid to no pair', () => {
  // Padding of 1, counted once and the one forgotten, is the padding ignored.
  expect(diagnosed('padded-unit-stride', { W: 20, F: 5, P: 1, S: 1 }, '16').suspects).toBe('ignored-padding')
})
