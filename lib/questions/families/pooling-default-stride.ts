import { z } from 'zod'
import { derived, grid } from '@/lib/questions/candidates'
import { allWithin, numberWithin, rangeWithin, usualWithin } from '@/lib/questions/constraint-range'
import { defineFamily } from '@/lib/questions/family'
import { pixels } from '@/lib/questions/layer-phrases'
import {
  calledPoolInvalid,
  type PoolingCase,
  poolingAnswer,
  poolingSteps,
  underPooling,
} from '@/lib/questions/pooling-convention'
import { alwaysHalves, poolStrideOne } from '@/lib/questions/pooling-slips'
import type { Step } from '@/lib/questions/question'
import { leftFraction, roundedUp } from '@/lib/questions/rounding-slips'
import { axisFigure, isSensible, type SizeCase } from '@/lib/questions/size-case'
import { assumedSame, forgotPlusOne, ignoredPadding, paddingOnce, sizeRule } from '@/lib/questions/size-slips'
import type { SlipRule } from '@/lib/questions/slip-rule'

const limits = { W: { min: 4, max: 256 }, F: { min: 2, max: 8 }, P: { min: 0, max: 4 }, D: { min: 1, max: 1024 } }
const usualDepths = [3, 6, 16, 32, 64, 96, 128, 192, 256, 512]

/** 1 is max pooling, 0 average pooling: the size is the same. */
const kind = { min: 0, max: 1 }

type Drawn = { W: number; F: number; P: number; D: number; max: number }

/** The layer as a framework builds it: the stride that is not given is the window's size. */
function axisOf({ W, F, P }: Drawn): PoolingCase {
  return { W, F, P, S: F, convention: 'framework' }
}

function onAxis(rule: SlipRule<PoolingCase>): SlipRule<Drawn> {
  return {
    misconception: rule.misconception,
    answers: (drawn) => rule.answers(axisOf(drawn)),
    line: (drawn, answer) => rule.line(axisOf(drawn), answer),
  }
}

const sizeRules: readonly SlipRule<SizeCase>[] = [
  sizeRule(poolStrideOne),
  alwaysHalves,
  sizeRule(forgotPlusOne),
  roundedUp,
  sizeRule(paddingOnce),
  sizeRule(ignoredPadding),
  leftFraction,
  sizeRule(assumedSame),
]

/** A pooling layer in code without a stride. */
export const poolingDefaultStride = defineFamily({
  id: 'pooling-default-stride',
  code: 'PT',
  version: 1,
  title: 'Pooling without a given stride',
  skill: 'pooling',
  description: 'Which size does a pooling layer give when the code names no stride?',
  conventions: ['framework'],
  constraints: z.strictObject({
    W: rangeWithin(limits.W).default({ min: 8, max: 64 }),
    F: rangeWithin(limits.F).default({ min: 2, max: 5 }),
    P: rangeWithin(limits.P).default({ min: 0, max: 1 }),
    D: rangeWithin(limits.D).default({ min: 3, max: 128 }),
  }),
  parameters: z.strictObject({
    W: numberWithin(limits.W),
    F: numberWithin(limits.F),
    P: numberWithin(limits.P),
    D: numberWithin(limits.D),
    max: numberWithin(kind),
  }),
  candidates: ({ W, F, P, D }) =>
    derived(
      grid({ W: allWithin(W), F: allWithin(F), P: allWithin(P), D: usualWithin(usualDepths, D), max: allWithin(kind) }),
      (drawn): Drawn => drawn,
    ),
  variants: () => [
    {
      share: 1,
      admits: (drawn) => 2 * drawn.P <= drawn.F && drawn.W >= 2 * drawn.F && isSensible(axisOf(drawn)),
      refusal:
        'No pooling layer within these ranges makes a question. Let the input be at least twice as large as the window, and the padding at most half of it.',
    },
  ],
  correct: (drawn) => poolingAnswer(axisOf(drawn)),
  slips: [...sizeRules.map(underPooling), calledPoolInvalid].map(onAxis),
  targets: () => ['pool-stride-one', 'forgot-plus-one'],
  prompt: ({ W, F, P, D, max }) => ({
    text: `The input of this pooling layer has the shape $(1, ${D}, ${W}, ${W})$: batch, channels, height, width.\n\nHow many pixels long is one side of its output?`,
    given: [{ symbol: 'W', name: 'input size', value: pixels(W) }],
    matrices: [],
    listings: [
      {
        name: 'The layer in PyTorch',
        lines: [
          `pool = nn.${max === 1 ? 'Max' : 'Avg'}Pool2d(kernel_size=${F}${P === 0 ? '' : `, padding=${P}`})`,
          `y = pool(x)  # x: (1, ${D}, ${W}, ${W})`,
        ],
      },
    ],
    convention: 'framework',
    format: { kind: 'number', square: true, invalidAllowed: true },
  }),
  difficulty: ({ P }) => (P > 0 ? 3 : 2),
  steps(drawn): Step[] {
    const { F } = drawn
    return [
      {
        label: 'Stride',
        text: `No stride is given, so it is the size of the window: $S = F = ${F}$. The windows tile the input.`,
      },
      ...poolingSteps(axisOf(drawn)),
    ]
  },
  figure: (drawn) => axisFigure(axisOf(drawn)),
})
