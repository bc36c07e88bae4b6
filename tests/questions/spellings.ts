import type { Answer, AnswerFormat, CellAnswer } from '@/lib/questions/answer'

/** Ways in which students write an answer; all of them have to be read as that answer. */
export function spellingsOf(format: AnswerFormat, answer: Answer): string[] {
  switch (answer.kind) {
    case 'number':
      return numberSpellings(format, answer)
    case 'shape':
      return shapeSpellings(answer.sizes)
    case 'set':
      return [',', ', ', ' ', '; ', ' and ']
        .map((sign) => answer.members.join(sign))
        .concat(`{${[...answer.members].reverse().join(', ')}}`)
    case 'choices':
      return [answer.options.join(';'), [...answer.options].reverse().join(' ; ')]
    case 'cells': {
      const cell = (one: CellAnswer | null) =>
        one === null
          ? ''
          : one.kind === 'shape'
            ? one.sizes.join('x')
            : `${one.numerator}${one.denominator === 1 ? '' : `/${one.denominator}`}`
      return [' | ', '\t'].map((sign) => answer.rows.map((row) => row.map(cell).join(sign)).join('\n'))
    }
    case 'choice':
      if (!['fits', 'invalid'].includes(answer.option)) return [answer.option, ` ${answer.option} `]
      return answer.option === 'fits'
        ? ['fits', 'It fits', ' YES ']
        : ['invalid', 'none', 'does not fit', 'It doesn’t fit.']
    case 'invalid':
      return ['invalid', ' Invalid ', 'INVALID.', 'does not fit', 'doesn’t fit', 'none', 'invalid (does not fit)']
  }
}

function numberSpellings(format: AnswerFormat, { numerator, denominator }: { numerator: number; denominator: number }) {
  const fraction = `${numerator * 3} / ${denominator * 3}`
  if (denominator !== 1) return [`${numerator}/${denominator}`, ` ${fraction} `]
  const plain = `${numerator}`
  const wide = [...plain].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('')
  const grouped = numerator.toLocaleString('en-GB')
  const spellings = [
    plain,
    ` ${plain}\t`,
    `= ${plain}`,
    `${plain}.0`,
    fraction,
    wide,
    grouped,
    grouped.replaceAll(',', ' '),
  ]
  if (numerator < 0) return [...spellings, plain.replace('-', '−')]
  const square = format.kind === 'number' && format.square
  return square ? [...spellings, `${plain}x${plain}`, `${plain} × ${plain}`, `${plain}*${plain}`] : spellings
}

function shapeSpellings(sizes: readonly number[]): string[] {
  return ['x', ' × ', '*', ' X ', ', ', ' ', ';', ' by ']
    .map((sign) => sizes.join(sign))
    .concat(`(${sizes.join(', ')})`)
}
