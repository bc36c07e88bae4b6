import { pixels } from '@/lib/questions/layer-phrases'
import type { Step } from '@/lib/questions/question'
import { type SizeCase, sizeOf } from '@/lib/questions/size-case'
import { travel } from '@/lib/questions/size-slips'
import { type SizeWork, workOn } from '@/lib/questions/size-work'

/** The closing words of an answer that is a size, and of one that is none. */
export type SizeClosing = { fits: string; doesNotFit: string }

/** The three sub-steps of the lesson with the drawn numbers; `answer` closes the last one. */
export function sizeSteps(axis: SizeCase, answer: SizeClosing): Step[] {
  return workedSteps(workOn(travel)(axis), axis.P === 0 ? 'W - F' : 'W - F + 2P', 'course', answer)
}

/** The same for any right numerator, written in symbols; a remainder is rounded down except under the course convention. */
export function workedSteps(
  { axis, numerator, written, steps, divides }: SizeWork,
  symbols: string,
  remainder: 'course' | 'rounded',
  answer: SizeClosing,
): Step[] {
  const { S } = axis
  const left = numerator - steps * S
  const distance: Step = {
    label: 'Numerator',
    text: `$${symbols} = ${written} = ${numerator}$: the distance that the left edge of the window can travel.`,
  }
  const addOne: Step = {
    label: 'Add one',
    text: `$W_{\\text{out}} = ${steps} + 1 = ${steps + 1}$, because the starting position counts too. ${answer.fits}`,
  }
  if (divides) {
    return [
      distance,
      { label: 'Divide', text: `$${numerator} / ${S} = ${steps}$: the number of steps of length $${S}$.` },
      addOne,
    ]
  }
  if (remainder === 'rounded') {
    return [
      distance,
      {
        label: 'Divide',
        text: `$\\lfloor ${numerator} / ${S} \\rfloor = ${steps}$: the number of whole steps of length $${S}$. Rounding down leaves out ${pixels(left)}.`,
      },
      addOne,
    ]
  }
  return [
    distance,
    {
      label: 'Divide',
      text: `$${numerator} / ${S}$ is not a whole number: after $${steps}$ ${steps === 1 ? 'step' : 'steps'} of length $${S}$ there ${left === 1 ? 'is' : 'are'} ${pixels(left)} left over.`,
    },
    { label: 'Add one', text: `There is no whole number of steps to add one to. ${answer.doesNotFit}` },
  ]
}

/** The closing words of a question that asks for a size. */
export function sizeClosing(axis: SizeCase): SizeClosing {
  return { fits: `The answer is ${sizeOf(axis).size}.`, doesNotFit: 'The answer is invalid (does not fit).' }
}
