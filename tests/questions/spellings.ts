import type { Answer, AnswerFormat } from '@/lib/questions/answer'

/** Ways in which students write an answer; all of them have to be read as that answer. */
export function spellingsOf(format: AnswerFormat, answer: Answer): string[] {
  switch (answer.kind) {
    case 'number':
      return numberSpellings(format, answer)
    case 'shape':
      return shapeSpellings(answer.sizes)
    case 'choice':
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
