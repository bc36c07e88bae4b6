import { type Answer, invalid } from '@/lib/questions/answer'
import { wholeAnswer } from '@/lib/questions/answer-of'
import { paddingPhrase, pixels } from '@/lib/questions/layer-phrases'
import type { Figure, Prompt, Step } from '@/lib/questions/question'
import { axisFigure, givenSize, type SizeCase } from '@/lib/questions/size-case'
import { travel } from '@/lib/questions/size-slips'
import { type SizeClosing, workedSteps } from '@/lib/questions/size-steps'
import { type SizeWork, workOn } from '@/lib/questions/size-work'
import { totalTravel } from '@/lib/questions/total-padding-slips'

/** The conventions for one whole size question, the usual one first. */
export const generalConventions = ['course', 'framework', 'total-padding'] as const

/** One axis of a layer; under `total-padding` P is the padding of both sides together. */
export type GeneralCase = SizeCase & { convention: (typeof generalConventions)[number] }

const perSideWork = workOn(travel)
const totalWork = workOn(totalTravel)

/** The right numerator under the convention in force. */
export function rightWork(axis: GeneralCase): SizeWork {
  return axis.convention === 'total-padding' ? totalWork(axis) : perSideWork(axis)
}

/** Where the stride leaves a remainder, the course convention says that the numbers do not fit; the others round down. */
export function generalAnswer(axis: GeneralCase): Answer {
  const { divides, steps } = rightWork(axis)
  return divides || axis.convention !== 'course' ? wholeAnswer(steps + 1) : invalid
}

export function generalSteps(axis: GeneralCase): Step[] {
  const work = rightWork(axis)
  const symbols = axis.P === 0 ? 'W - F' : axis.convention === 'total-padding' ? 'W - F + p' : 'W - F + 2P'
  const closing: SizeClosing = {
    fits: `The answer is ${work.steps + 1}.`,
    doesNotFit: 'The answer is invalid (does not fit).',
  }
  return workedSteps(work, symbols, axis.convention === 'course' ? 'course' : 'rounded', closing)
}

/** The padding in words, so that nobody has to know the convention's name. */
export function generalPadding({ P, convention }: GeneralCase): string {
  if (convention !== 'total-padding' || P === 0) return paddingPhrase(P)
  return `a padding of $${P}$ for both sides together`
}

export function givenGeneral(axis: GeneralCase): Prompt['given'] {
  if (axis.convention !== 'total-padding') return givenSize(axis)
  return givenSize(axis).map((number) =>
    number.symbol === 'P' ? { symbol: 'p', name: 'padding, both sides together', value: pixels(axis.P) } : number,
  )
}

/** The axis with every window; none where both sides do not get the same. */
export function generalFigure({ W, F, P, S, convention }: GeneralCase): Figure | null {
  if (convention !== 'total-padding') return axisFigure({ W, F, P, S })
  return P % 2 === 0 ? axisFigure({ W, F, P: P / 2, S }) : null
}
