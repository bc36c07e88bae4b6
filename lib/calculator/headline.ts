import type { Calculation } from '@/lib/calculator/calculate'
import { pixels } from '@/lib/questions/layer-phrases'

export type Headline = {
  /** Height × width, or a dash. */
  readonly size: string
  readonly verdict: 'fits' | 'misfit' | 'refused' | 'plain'
  readonly sentence: string
}

/** The result in a few words. A stride that does not divide is a misfit, whatever a framework makes of it. */
export function headline(result: Calculation): Headline {
  if (result.kind === 'refused') return { size: '–', verdict: 'refused', sentence: refusal(result.problems) }
  const size = `${result.height} × ${result.width}`
  const misfits = result.results.filter(({ leftover }) => leftover > 0)
  switch (result.layer.kind) {
    case 'transposed':
      return { size, verdict: 'plain', sentence: 'Nothing is divided, so every stride fits.' }
    case 'ceil-pooling':
      return misfits.length === 0
        ? { size, verdict: 'fits', sentence: 'It fits, with nothing to round.' }
        : { size, verdict: 'plain', sentence: 'Rounded up: the stride does not divide.' }
    case 'convolution':
    case 'pooling':
      return misfits.length === 0
        ? { size, verdict: 'fits', sentence: 'It fits.' }
        : { size: 'invalid', verdict: 'misfit', sentence: misfitSentence(misfits, size) }
  }
}

type Misfits = Extract<Calculation, { kind: 'worked' }>['results']

function misfitSentence(misfits: Misfits, size: string): string {
  const [first, second] = misfits
  if (second) return `It does not fit: pixels are left over both ways. Frameworks answer ${size}.`
  const [count, where] = [first?.leftover ?? 0, first?.name === 'square' ? '' : ` of the ${first?.name}`]
  return `It does not fit: ${pixels(count)}${where} ${count === 1 ? 'is' : 'are'} left over. Frameworks answer ${size}.`
}

function refusal(problems: Extract<Calculation, { kind: 'refused' }>['problems']): string {
  const count = Object.keys(problems).length
  return count === 1 ? 'One number needs a change.' : `${count} numbers need a change.`
}
