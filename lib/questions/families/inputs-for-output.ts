import { z } from 'zod'
import { inputsForOutput as rangeOfInputs } from '@/lib/conv/inputs-for-output'
import type { Answer } from '@/lib/questions/answer'
import { setAnswer } from '@/lib/questions/answer-of'
import { grid } from '@/lib/questions/candidates'
import { allWithin, numberWithin, oddWithin, rangeWithin } from '@/lib/questions/constraint-range'
import { defineFamily } from '@/lib/questions/family'
import { filterPhrase, paddingPhrase, pixels } from '@/lib/questions/layer-phrases'
import type { MisconceptionId } from '@/lib/questions/misconceptions'
import { axisFigure } from '@/lib/questions/size-case'
import type { SlipRule } from '@/lib/questions/slip-rule'

const limits = { F: { min: 2, max: 15 }, P: { min: 0, max: 7 }, S: { min: 2, max: 8 }, O: { min: 2, max: 64 } }

/** O is the output size asked for. */
type Case = { F: number; P: number; S: number; O: number }

/** The smallest input, the one that fits exactly; S sizes in a row from it on give the same output. */
function leastOf({ F, P, S, O }: Case): number {
  return (O - 1) * S + F - 2 * P
}

function inputsOf({ F, P, S, O }: Case): { least: number; most: number } {
  const range = rangeOfInputs({ filter: F, stride: S, padding: P }, O)
  if (range === null) throw new RangeError(`No input gives ${O} pixels`)
  return range
}

function run(least: number, count: number): Answer[] {
  return least < 1 ? [] : [setAnswer(Array.from({ length: count }, (_, i) => least + i))]
}

/** A run of S sizes that starts wrongly. */
function wrongStart(
  misconception: MisconceptionId,
  applies: (given: Case) => boolean,
  start: (given: Case) => number,
  written: (given: Case) => string,
  blame: string,
): SlipRule<Case> {
  return {
    misconception,
    answers: (given) => (applies(given) ? run(start(given), given.S) : []),
    line: (given) => `You began with $${written(given)} = ${start(given)}$: ${blame}.`,
  }
}

function travel({ S, O }: Case): string {
  return `(${O} - 1) \\cdot ${S}`
}

const onlyExact: SlipRule<Case> = {
  misconception: 'one-input-only',
  answers: (given) => run(leastOf(given), 1),
  line: (given) =>
    `You gave $${leastOf(given)}$ only, which fits exactly: up to $${given.S - 1}$ more ${given.S === 2 ? 'pixel is' : 'pixels are'} rounded away.`,
}

const wrongLeftover: SlipRule<Case> = {
  misconception: 'leftover-misjudged',
  answers: (given) => [
    ...run(leastOf(given), given.S + 1),
    ...run(leastOf(given) - given.S + 1, given.S),
    ...run(leastOf(given) + 1, given.S - 1),
    ...run(leastOf(given) - given.S + 1, 2 * given.S - 1),
  ],
  line(given, answer) {
    const least = leastOf(given)
    const members = answer.kind === 'set' ? answer.members : []
    const [first = least, last = least] = [members[0], members.at(-1)]
    if (first < least)
      return `You began with $${first}$, but below $${least}$ the last of the $${given.O}$ windows has no room.`
    if (first > least) return `You left out $${least}$, which fits exactly, with nothing left over.`
    return `You went up to $${last}$: with $${given.S}$ pixels left over there is room for one more window.`
  },
}

/** (O - 1) S + F - 2P and the S - 1 sizes after it, which leave pixels over. */
export const inputsForOutput = defineFamily({
  id: 'inputs-for-output',
  code: 'IO',
  version: 2,
  earlier: [{ isBelievable: () => true }],
  title: 'All inputs with this output',
  skill: 'backwards',
  description: 'Rounding down gives several inputs the same output: which input sizes give the one asked for?',
  conventions: ['framework'],
  constraints: z.strictObject({
    F: rangeWithin(limits.F).default({ min: 3, max: 11 }),
    P: rangeWithin(limits.P).default({ min: 0, max: 3 }),
    S: rangeWithin(limits.S).default({ min: 2, max: 5 }),
    O: rangeWithin(limits.O).default({ min: 3, max: 32 }),
  }),
  parameters: z.strictObject({
    F: numberWithin(limits.F),
    P: numberWithin(limits.P),
    S: numberWithin(limits.S),
    O: numberWithin(limits.O),
  }),
  candidates: ({ F, P, S, O }) => grid({ F: oddWithin(F), P: allWithin(P), S: allWithin(S), O: allWithin(O) }),
  variants: () => [
    {
      share: 1,
      admits: (given) => given.P < given.F && given.S <= given.F && leastOf(given) > given.S + given.P,
      refusal:
        'No layer within these ranges makes a question. Let the filter be larger than the padding and no smaller than the stride, and the output be larger.',
    },
  ],
  isBelievable: ({ F, P }) => 2 * P < F,
  correct(given) {
    const { least, most } = inputsOf(given)
    return setAnswer(Array.from({ length: most - least + 1 }, (_, i) => least + i))
  },
  slips: [
    onlyExact,
    wrongLeftover,
    wrongStart(
      'forgot-plus-one',
      () => true,
      (given) => leastOf(given) + given.S,
      ({ F, P, S, O }) => `${O} \\cdot ${S} + ${F}${P === 0 ? '' : ` - 2 \\cdot ${P}`}`,
      'between the positions there is one step fewer than there are positions',
    ),
    wrongStart(
      'padding-once',
      ({ P }) => P > 0,
      (given) => leastOf(given) + given.P,
      (given) => `${travel(given)} + ${given.F} - ${given.P}`,
      'the padding stands on both sides, so it is subtracted twice',
    ),
    wrongStart(
      'ignored-padding',
      ({ P }) => P > 0,
      (given) => leastOf(given) + 2 * given.P,
      (given) => `${travel(given)} + ${given.F}`,
      'the padding on both sides is left out',
    ),
    wrongStart(
      'forgot-filter',
      () => true,
      (given) => leastOf(given) - given.F,
      (given) => `${travel(given)}${given.P === 0 ? '' : ` - 2 \\cdot ${given.P}`}`,
      'the filter itself needs room as well',
    ),
  ],
  targets: ({ P }) => [
    'one-input-only',
    'leftover-misjudged',
    'forgot-plus-one',
    ...(P > 0 ? (['padding-once', 'ignored-padding'] as const) : []),
  ],
  prompt: ({ F, P, S, O }) => ({
    text: `A layer with ${filterPhrase(F)}, ${paddingPhrase(P)} and stride $${S}$ is to give an output of exactly $${O} \\times ${O}$ pixels.\n\nWhich sizes $W$ can a $W \\times W$ input have? Give all of them.`,
    given: [
      { symbol: 'F', name: 'filter size', value: pixels(F) },
      { symbol: 'P', name: 'padding per side', value: pixels(P) },
      { symbol: 'S', name: 'stride', value: pixels(S) },
      { symbol: 'W_{\\text{out}}', name: 'output size', value: pixels(O) },
    ],
    matrices: [],
    convention: 'framework',
    format: { kind: 'set', invalidAllowed: false },
  }),
  difficulty: ({ P }) => (P > 0 ? 5 : 4),
  steps(given) {
    const { F, P, S, O } = given
    const { least, most } = inputsOf(given)
    const all = allWithin({ min: least, max: most })
    return [
      {
        label: 'The exact fit',
        text: `$${O}$ positions are $${O} - 1 = ${O - 1}$ steps of $${S}$: the window travels $${(O - 1) * S}$ pixels.`,
      },
      {
        label: 'The smallest input',
        text: `$W = ${(O - 1) * S} + ${F}${P === 0 ? '' : ` - 2 \\cdot ${P}`} = ${least}$ leaves nothing over.`,
      },
      {
        label: 'The leftover',
        text: `Rounding down ignores up to $S - 1 = ${S - 1}$ further ${S === 2 ? 'pixel' : 'pixels'}, so $W$ runs up to $${least} + ${S - 1} = ${most}$. The answer is ${all.join('; ')}.`,
      },
    ]
  },
  figure: (given) => axisFigure({ W: inputsOf(given).most, F: given.F, P: given.P, S: given.S }),
})
