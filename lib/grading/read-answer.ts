import { cellTexts } from '@/lib/grading/cell-texts'
import { fitsWords, invalidWords, misfitWords } from '@/lib/grading/choice-words'
import { normaliseTyping } from '@/lib/grading/normalise-typing'
import { mostDigits, readNumber, readPercentage, wholeDigits } from '@/lib/grading/read-number'
import { stripEnd, stripStart } from '@/lib/grading/strip-ends'
import {
  type Answer,
  type AnswerFormat,
  type CellAnswer,
  type CellFormat,
  type CellsFormat,
  invalid,
} from '@/lib/questions/answer'
import {
  type ChoiceAnswer,
  cellsAnswer,
  choiceAnswer,
  choicesAnswer,
  type NumberAnswer,
  type ShapeAnswer,
  setAnswer,
  shapeAnswer,
} from '@/lib/questions/answer-of'

/** What was typed, read; a problem is told to the student in these words and costs nothing. */
export type Reading = { kind: 'answer'; answer: Answer } | { kind: 'problem'; problem: string } | { kind: 'empty' }

/** Characters that any answer comes by with. */
const longest = 200

/** The same where there are many cells to fill in. */
const longestCells = 4000

/** Reads what a student typed, in time proportional to its length; the same text always reads the same. Never throws. */
export function readAnswer(format: AnswerFormat, raw: string): Reading {
  const most = format.kind === 'cells' || format.kind === 'choices' ? longestCells : longest
  if (raw.length > most) {
    return { kind: 'problem', problem: `An answer needs at most ${most} characters, and ${quoted(raw)} is longer.` }
  }
  if (format.kind === 'cells') return readCells(format, raw)
  const typed = normaliseTyping(raw)
  if (typed === '') return { kind: 'empty' }
  const reading = readAs(format, typed)
  if (typeof reading === 'object') return { kind: 'answer', answer: reading }
  return { kind: 'problem', problem: `${problems[reading](quoted(raw))} ${wanted(format)}` }
}

const quotes = '"“”„«»'

/** What is typed round an answer: its symbol in front, quotation marks, a full stop. */
function bareAnswer(typed: string): string {
  const unnamed = typed.replace(/^(?:[a-z](?:_?out)? ?)?= ?/, '')
  return stripEnd(stripStart(unnamed, quotes), `${quotes}!`)
    .replace(/(?<=[^.])\.$/, '')
    .trim()
}

/** A unit that counts in ones; one such as MB would make another number of it. */
const unit =
  /(?<=[\d.)\]¼-¾⅐-⅞]) ?(?:px|pixels?|params?|parameters?|weights?|macs?|positions?|steps?|values?|channels?|filters?|maps?|neurons?|units?)\.?$/

/** The same for numbers and sizes, which may have a unit behind them. */
function bareNumber(typed: string): string {
  return bareAnswer(bareAnswer(typed).replace(unit, ''))
}

const problems = {
  unreadable: (text) => `${text} cannot be read.`,
  'too-long': (text) => `${text} has more than ${mostDigits} digits.`,
  'not-square': (text) => `The output is square, so ${text} cannot be its two sides.`,
  'one-number': (text) => `${text} is more than one number.`,
  'invalid-not-asked': (text) => `${text} is not a possible answer to this question.`,
  'point-or-thousands': (text) =>
    `${text} could be a large number or one with decimals. Write thousands with commas or nothing between, decimals as a fraction.`,
  'comma-or-sides': (text) =>
    `${text} could be two sides or one number with decimals. Write two sides with an x between.`,
} as const satisfies Record<string, (text: string) => string>
type Problem = keyof typeof problems

function readAs(format: Exclude<AnswerFormat, CellsFormat>, typed: string): Answer | Problem {
  const text = 'options' in format ? bareAnswer(typed) : bareNumber(typed)
  switch (format.kind) {
    case 'number':
      if (invalidWords.has(text)) return format.invalidAllowed ? invalid : 'invalid-not-asked'
      return format.square || format.invalidAllowed ? readSide(text, format.square) : readAmount(text)
    case 'shape':
      if (invalidWords.has(text)) return format.invalidAllowed ? invalid : 'invalid-not-asked'
      return readShape(text, format.axes.length)
    case 'set':
      if (invalidWords.has(text)) return format.invalidAllowed ? invalid : 'invalid-not-asked'
      return readSet(text)
    case 'choice':
      return readChoice(text, format.options)
    case 'choices':
      return readChoices(text, format.options)
  }
}

/** More members than any question asks for. */
const mostMembers = 100

/** `10.416`: ten thousand to some, ten and a bit to others. A leading zero leaves no doubt. */
const ambiguousPoint = /^[1-9]\d{0,2}\.\d{3}$/
/** `5,5`: five and a half, or a side of 5 given twice. */
const equalSides = /^(\d+), ?\1$/

/** One number; of a square map its two sides may be given, if they are equal. */
function readSide(text: string, square: boolean): NumberAnswer | Problem {
  if (square && equalSides.test(text)) return 'comma-or-sides'
  const factors = splitFactors(text)
  if (factors.length > 2 || (factors.length === 2 && !square)) return 'one-number'
  const [first, second] = factors.map(readNumber)
  if (first === undefined) return 'unreadable'
  if (first.kind !== 'number') return first.kind
  if (second === undefined) return first.number
  if (second.kind !== 'number') return second.kind
  const { numerator, denominator } = second.number
  return first.number.numerator === numerator && first.number.denominator === denominator ? first.number : 'not-square'
}

/** A count, a ratio or a share. Sizes are small and whole; only here can a point separate thousands, and per cent make sense. */
function readAmount(text: string): Answer | Problem {
  if (ambiguousPoint.test(text)) return 'point-or-thousands'
  const percentage = readPercentage(text)
  if (percentage === null) return readSide(text, false)
  return percentage.kind === 'number' ? percentage.number : percentage.kind
}

/** Sizes between multiplication signs; without any, between commas, semicolons or spaces. */
function readShape(text: string, axes: number): ShapeAnswer | Problem {
  const bare = text.replace(/^[([] ?/, '').replace(/ ?[)\]]$/, '')
  const factors = splitFactors(bare)
  const parts = factors.length > 1 ? factors.map(wholeDigits) : bare.split(/ ?[,;] ?| /).map(plainSize)
  if (parts.length !== axes) return 'unreadable'
  const sizes: number[] = []
  for (const digits of parts) {
    if (digits === null) return 'unreadable'
    if (digits.length > mostDigits) return 'too-long'
    sizes.push(Number(digits))
  }
  return shapeAnswer(...sizes)
}

/** Whole numbers between commas, semicolons, spaces or “and”, or a run of them, `5-8`. */
function readSet(text: string): Answer | Problem {
  const bare = text.replace(/^[{([] ?/, '').replace(/ ?[})\]]$/, '')
  const members: number[] = []
  for (const part of bare.split(/ ?[,;] ?(?:and )?| and | /)) {
    const [, first = '', last = first] = /^(\d+)(?:(?:-|\.\.\.?)(\d+))?$/.exec(part) ?? []
    if (first === '') return 'unreadable'
    if (Math.max(first.length, last.length) > mostDigits) return 'too-long'
    const [from, to] = [Number(first), Number(last)]
    if (to < from || members.length + to - from >= mostMembers) return 'unreadable'
    for (let member = from; member <= to; member++) members.push(member)
  }
  return setAnswer(members)
}

/** A group such as the 024 of `1,024` is no size: there the commas separate thousands. */
function plainSize(text: string): string | null {
  return /^(?:0|[1-9]\d*)$/.test(text) ? text : null
}

function splitFactors(text: string): string[] {
  return text
    .replaceAll(' by ', 'x')
    .split('x')
    .map((factor) => factor.trim())
}

type Options = Extract<AnswerFormat, { kind: 'choice' }>['options']

function readChoice(text: string, options: Options): ChoiceAnswer | 'unreadable' {
  const chosen = options.find(
    ({ option, label }) =>
      text === normaliseTyping(option) ||
      text === normaliseTyping(label) ||
      (option === 'fits' && fitsWords.has(text)) ||
      (option === 'invalid' && misfitWords.has(text)),
  )
  return chosen === undefined ? 'unreadable' : choiceAnswer(chosen.option)
}

/** Options by id or label between semicolons or line ends, or between commas where no label has one. */
function readChoices(text: string, options: Options): Answer | Problem {
  const whole = readChoice(text, options)
  if (whole !== 'unreadable') return choicesAnswer([whole.option])
  const chosen = new Set<string>()
  for (const part of text.split(text.includes(';') ? ';' : ',')) {
    const choice = readChoice(part.trim(), options)
    if (choice === 'unreadable') return choice
    chosen.add(choice.option)
  }
  return choicesAnswer(options.map(({ option }) => option).filter((option) => chosen.has(option)))
}

/** A cell that is left empty stays so; the problem of one that cannot be read names it. */
function readCells(format: CellsFormat, raw: string): Reading {
  const { rows, columns } = format
  const lines = cellTexts(format, raw)
  if (lines.length > rows.length || lines.some((cells) => cells.length > columns.length)) {
    return { kind: 'problem', problem: `The answer has ${rows.length} × ${columns.length} cells, and this has more.` }
  }
  const read: (CellAnswer | null)[][] = []
  for (const [r, row] of rows.entries()) {
    const cells: (CellAnswer | null)[] = []
    for (const [c, { label, cell: wantedCell }] of columns.entries()) {
      const typed = lines[r]?.[c] ?? ''
      if (typed.length > longest)
        return { kind: 'problem', problem: `Row ${row}, column ${label}: ${problems.unreadable(quoted(typed))}` }
      const text = bareNumber(normaliseTyping(typed))
      const cell = text === '' ? null : readCell(wantedCell, text)
      if (typeof cell === 'string') {
        return { kind: 'problem', problem: `Row ${row}, column ${label}: ${problems[cell](quoted(text))}` }
      }
      cells.push(cell)
    }
    read.push(cells)
  }
  return read.flat().every((cell) => cell === null) ? { kind: 'empty' } : { kind: 'answer', answer: cellsAnswer(read) }
}

function readCell(format: CellFormat, text: string): CellAnswer | Problem {
  return format.kind === 'number' ? readSide(text, false) : readShape(text, format.axes.length)
}

/** The form that is wanted, as a sentence. */
function wanted(format: Exclude<AnswerFormat, CellsFormat>): string {
  switch (format.kind) {
    case 'number': {
      const number = 'Type one number: whole, with decimals (4.5) or as a fraction (9/2)'
      return format.invalidAllowed ? `${number}, or “invalid”.` : `${number}.`
    }
    case 'shape': {
      const shape = `Type ${format.axes.length} whole sizes with an x between them: ${format.axes.join(' x ')}`
      return format.invalidAllowed ? `${shape}, or “invalid”.` : `${shape}.`
    }
    case 'set': {
      const set = 'Type all the whole numbers with commas between them'
      return format.invalidAllowed ? `${set}, or “invalid”.` : `${set}.`
    }
    case 'choices':
      return `Choose one or more of these: ${format.options.map(({ label }) => `“${label}”`).join(', ')}.`
    case 'choice':
      return `Choose one of these: ${format.options.map(({ label }) => `“${label}”`).join(', ')}.`
  }
}

/** What was typed, cut so that it fits into a sentence. */
function quoted(raw: string): string {
  const text = raw
    .slice(0, 400)
    .replace(/[\s\p{C}]+/gu, ' ')
    .trim()
  const characters = [...text]
  return characters.length > 30 ? `“${characters.slice(0, 29).join('')}…”` : `“${text}”`
}
