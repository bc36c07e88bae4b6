import type { Step } from '@/lib/questions/question'
import { sizeOf } from '@/lib/questions/size-case'
import type { SizeUnder } from '@/lib/questions/size-convention'
import { travel } from '@/lib/questions/size-slips'
import { workedSteps } from '@/lib/questions/size-steps'
import { workOn } from '@/lib/questions/size-work'

/** The three sub-steps under the convention in force; `answer` closes the last one where there is a size. */
export function conventionSteps(axis: SizeUnder, answer: (size: number) => string): Step[] {
  return workedSteps(
    workOn(travel)(axis),
    axis.P === 0 ? 'W - F' : 'W - F + 2P',
    axis.convention === 'course' ? 'course' : 'rounded',
    { fits: answer(sizeOf(axis).size), doesNotFit: 'The answer is invalid (does not fit).' },
  )
}
