import { readAnswer } from '@/lib/grading/read-answer'
import type { AnswerFormat } from '@/lib/questions/answer'

const options = [
  { option: 'a', label: '3 pixels' },
  { option: 'b', label: '4 weights, shared' },
]

const formats: readonly AnswerFormat[] = [
  { kind: 'number', square: true, invalidAllowed: true },
  { kind: 'number', square: false, invalidAllowed: false },
  { kind: 'shape', axes: ['height', 'width', 'channels'], invalidAllowed: true },
  { kind: 'set', invalidAllowed: true },
  { kind: 'choice', options },
  { kind: 'choices', options },
  {
    kind: 'cells',
    rows: ['conv', 'pool'],
    columns: [
      { label: 'shape', cell: { kind: 'shape', axes: ['height', 'width'] } },
      { label: 'weights', cell: { kind: 'number' } },
    ],
  },
]

/** What makes a careless reader begin anew again and again, and characters of many scripts. */
const pieces = [
  '1',
  ',',
  '1,',
  ' ',
  '1 ',
  'x',
  '1x',
  '9/',
  '.',
  'no ',
  '"',
  ')',
  ']a',
  '|',
  '\n',
  '½',
  '٣',
  '𝟳',
  ',11',
  '7px',
  'é',
  ';a',
]
/** Just what is still looked at, and far more. */
const lengths = [200, 4000, 10_000]
const repeats = 40

/** The slowest text to read, of any form of answer: the fastest of some readings, so that a busy machine does not count. */
export function benchReading(): { milliseconds: number; text: string; format: string } {
  let slowest = { milliseconds: 0, text: '', format: '' }
  for (const format of formats) {
    for (const length of lengths) {
      for (const piece of pieces) {
        const milliseconds = fastest(format, piece.repeat(Math.ceil(length / piece.length)).slice(0, length))
        if (milliseconds > slowest.milliseconds) {
          slowest = { milliseconds, text: `${length} characters of ${JSON.stringify(piece)}`, format: format.kind }
        }
      }
    }
  }
  const { milliseconds, text, format } = slowest
  console.log(
    `Slowest answer to read, of up to 10,000 characters: ${milliseconds.toFixed(3)} ms (${text} as ${format})`,
  )
  return slowest
}

function fastest(format: AnswerFormat, text: string): number {
  let best = Number.POSITIVE_INFINITY
  for (let i = 0; i < repeats; i++) {
    const begin = performance.now()
    readAnswer(format, text)
    best = Math.min(best, performance.now() - begin)
  }
  return best
}
