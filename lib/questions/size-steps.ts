import { pixels } from '@/lib/questions/layer-phrases'
import type { Step } from '@/lib/questions/question'
import { numeratorLatex, type SizeCase, sizeOf } from '@/lib/questions/size-case'

/** The three sub-steps of the lesson with the drawn numbers; `answer` closes the last one. */
export function sizeSteps(axis: SizeCase, answer: { fits: string; doesNotFit: string }): Step[] {
  const { numerator, fits, size, leftover } = sizeOf(axis)
  const { S } = axis
  const travel: Step = {
    label: 'Numerator',
    text: `$${axis.P === 0 ? 'W - F' : 'W - F + 2P'} = ${numeratorLatex(axis)} = ${numerator}$: the distance that the left edge of the window can travel.`,
  }
  if (fits) {
    return [
      travel,
      { label: 'Divide', text: `$${numerator} / ${S} = ${size - 1}$: the number of steps of length $${S}$.` },
      {
        label: 'Add one',
        text: `$W_{\\text{out}} = ${size - 1} + 1 = ${size}$, because the starting position counts too. ${answer.fits}`,
      },
    ]
  }
  return [
    travel,
    {
      label: 'Divide',
      text: `$${numerator} / ${S}$ is not a whole number: after $${size - 1}$ ${size === 2 ? 'step' : 'steps'} of length $${S}$ there ${leftover === 1 ? 'is' : 'are'} ${pixels(leftover)} left over.`,
    },
    { label: 'Add one', text: `There is no whole number of steps to add one to. ${answer.doesNotFit}` },
  ]
}

/** The closing words of a question that asks for a size. */
export function sizeClosing(axis: SizeCase): { fits: string; doesNotFit: string } {
  return { fits: `The answer is ${sizeOf(axis).size}.`, doesNotFit: 'The answer is invalid (does not fit).' }
}
