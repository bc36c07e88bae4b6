import type { CeilModeSize } from '@/lib/conv/ceil-mode-size'
import type { Step } from '@/lib/questions/question'
import { numeratorLatex, type SizeCase } from '@/lib/questions/size-case'

/** How ceil_mode counts the windows: round up, then look where the last one starts. */
export function ceilModeSteps(axis: SizeCase, { numerator, rounded, dropsLast, size }: CeilModeSize): Step[] {
  const { W, P, S } = axis
  const steps = rounded - 1
  const start = steps * S
  const end =
    P === 0 ? `the input, $${W}$ pixels long` : `the input and the padding on its left, $${W} + ${P} = ${W + P}$ pixels`
  return [
    {
      label: 'Numerator',
      text: `$${P === 0 ? 'W - F' : 'W - F + 2P'} = ${numeratorLatex(axis)} = ${numerator}$: the distance that the left edge of the window can travel.`,
    },
    {
      label: 'Divide',
      text:
        numerator % S === 0
          ? `$${numerator} / ${S} = ${steps}$: nothing is left over, so there is nothing to round.`
          : `$\\lceil ${numerator} / ${S} \\rceil = ${steps}$: the quotient is not whole, and ceil_mode rounds it up.`,
    },
    { label: 'Add one', text: `$${steps} + 1 = ${rounded}$ windows, because the starting position counts too.` },
    {
      label: 'Check the last window',
      text: `It would start at pixel $${steps} \\cdot ${S} = ${start}$, counted from $0$ at the left end of ${P === 0 ? 'the input' : 'the padding'}. ${
        dropsLast ? `That is beyond ${end}, so it is left out` : `That lies within ${end}, so it stays`
      }. The answer is ${size}.`,
    },
  ]
}
