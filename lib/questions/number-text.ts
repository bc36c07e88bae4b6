import type { Fraction } from '@/lib/conv/output-size'

/** A whole number with commas between groups of three digits, `12,582,912`. */
export function wholeText(value: number): string {
  return grouped(value, ',')
}

/** A whole number for LaTeX, where a bare comma would be set as punctuation: `12{,}582{,}912`. */
export function wholeLatex(value: number): string {
  return grouped(value, '{,}')
}

/**
 * A reduced fraction as people write it: `4.5` where at most four decimals say it exactly, `13/7` otherwise, and `196/125`
 * rather than `1.568`, which could be a thousand and more.
 */
export function fractionText({ numerator, denominator }: Fraction): string {
  if (denominator === 1) return wholeText(numerator)
  if (10_000 % denominator !== 0 || looksLikeThousands(numerator, denominator)) return `${numerator}/${denominator}`
  return decimalText(numerator, denominator)
}

/** The same for LaTeX: `4.5` or `\tfrac{13}{7}`. */
export function fractionLatex({ numerator, denominator }: Fraction): string {
  if (denominator === 1) return wholeLatex(numerator)
  if (10_000 % denominator !== 0 || looksLikeThousands(numerator, denominator))
    return `\\tfrac{${numerator}}{${denominator}}`
  return decimalText(numerator, denominator)
}

/** Whether exactly three decimals follow a whole part. */
function looksLikeThousands(numerator: number, denominator: number): boolean {
  return 1000 % denominator === 0 && 100 % denominator !== 0 && Math.abs(numerator) > denominator
}

/** Whole part and decimals apart: the few fractions there are keep their texts, and long quotients need none worked out. */
function decimalText(numerator: number, denominator: number): string {
  const rest = Math.abs(numerator) % denominator
  const whole = (Math.abs(numerator) - rest) / denominator
  const sign = numerator < 0 ? '-' : ''
  return `${sign}${whole}${`${rest / denominator}`.slice(1)}`
}

function grouped(value: number, separator: string): string {
  const digits = `${Math.abs(value)}`
  if (digits.length <= 3) return `${value}`
  let text = ''
  for (let end = digits.length; end > 0; end -= 3) {
    const group = digits.slice(Math.max(0, end - 3), end)
    text = text === '' ? group : group + separator + text
  }
  return value < 0 ? `-${text}` : text
}
