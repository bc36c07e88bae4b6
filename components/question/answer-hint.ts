import type { AnswerFormat } from '@/lib/questions/answer'
import type { NumberKind } from '@/lib/questions/number-kind'

/** In which form a prompt wants its answer, in a sentence. */
export function answerHint(format: AnswerFormat, numbers: NumberKind): string {
  switch (format.kind) {
    case 'number':
      return `${format.square ? 'The side of the square, such as 32 or 32x32.' : numberHints[numbers]}${orInvalid(format.invalidAllowed)}`
    case 'shape':
      return `${format.axes.join(' x ')}, such as ${sizes.slice(0, format.axes.length).join('x')}.${orInvalid(format.invalidAllowed)}`
    case 'set':
      return `All of them, with commas between, such as 2, 3, 6.${orInvalid(format.invalidAllowed)}`
    case 'cells':
      return format.columns.some(({ cell }) => cell.kind === 'shape')
        ? 'A number or a shape, such as 32x32x64, in every cell. Every right cell counts.'
        : 'A number in every cell. Every right cell counts.'
    case 'choice':
      return 'Choose one.'
    case 'choices':
      return 'Choose all that apply.'
  }
}

const numberHints: Record<NumberKind, string> = {
  whole: 'A whole number.',
  large: 'A whole number, such as 1,234.',
  any: 'A number, such as 1,234 or 9/2.',
}

const sizes = [32, 32, 64, 8]

function orInvalid(allowed: boolean): string {
  return allowed ? ' If the configuration does not fit, answer “invalid”.' : ''
}
