import { pixels } from '@/lib/questions/layer-phrases'
import type { Step } from '@/lib/questions/question'
import { numeratorLatex, sizeOf } from '@/lib/questions/size-case'
import { isRefused, type SizeUnder } from '@/lib/questions/size-convention'
import { sizeSteps } from '@/lib/questions/size-steps'

/** The three sub-steps under the convention in force; `answer` closes the last one where there is a size. */
export function conventionSteps(axis: SizeUnder, answer: (size: number) => string): Step[] {
  const { numerator, fits, size, leftover } = sizeOf(axis)
  const { S } = axis
  if (fits || isRefused(axis, fits)) {
    return sizeSteps(axis, { fits: answer(size), doesNotFit: 'The answer is invalid (does not fit).' })
  }
  return [
    {
      label: 'Numerator',
      text: `$${axis.P === 0 ? 'W - F' : 'W - F + 2P'} = ${numeratorLatex(axis)} = ${numerator}$: the distance that the left edge of the window can travel.`,
    },
    {
      label: 'Divide',
      text: `$\\lfloor ${numerator} / ${S} \\rfloor = ${size - 1}$: the number of whole steps of length $${S}$. Rounding down leaves out ${pixels(leftover)}.`,
    },
    {
      label: 'Add one',
      text: `$W_{\\text{out}} = ${size - 1} + 1 = ${size}$, because the starting position counts too. ${answer(size)}`,
    },
  ]
}
