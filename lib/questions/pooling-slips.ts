import { invalid } from '@/lib/questions/answer'
import { quotientAnswer, wholeAnswer } from '@/lib/questions/answer-of'
import { fractionLatex } from '@/lib/questions/number-text'
import { numeratorLatex, quotientLatex, type SizeCase, sizeOf } from '@/lib/questions/size-case'
import { ignoredStride, type SizeSlip } from '@/lib/questions/size-slips'
import type { SlipRule } from '@/lib/questions/slip-rule'

export const poolStrideOne: SizeSlip = {
  ...ignoredStride,
  misconception: 'pool-stride-one',
  blame: ': the window was moved one pixel at a time, not by its stride.',
}

/** Half of an odd side is left as it is by some and rounded down by others. */
export const alwaysHalves: SlipRule<SizeCase> = {
  misconception: 'always-halves',
  answers({ W, F, S }) {
    if (F === 2 && S === 2) return []
    return W % 2 === 0 ? [quotientAnswer(W, 2)] : [quotientAnswer(W, 2), wholeAnswer((W - 1) / 2)]
  },
  line: ({ W, F, S }, answer) =>
    `You halved $${W}$${answer.kind === 'number' ? ` to $${fractionLatex(answer)}$` : ''}, but this window is $${F} \\times ${F}$ and moves by $${S}$.`,
}

/** The stride taken to be the window's size, where it is smaller. */
export const tiledWindows: SlipRule<SizeCase> = {
  misconception: 'tiled-windows',
  answers(axis) {
    const { fits, size } = tiled(axis)
    return fits ? [wholeAnswer(size)] : [wholeAnswer(size), invalid]
  },
  line(axis, answer) {
    const { size } = tiled(axis)
    const quotient = quotientLatex(numeratorLatex(axis), axis.F)
    const result =
      answer.kind === 'invalid' ? `${quotient}$, which is not whole` : `\\lfloor ${quotient} \\rfloor + 1 = ${size}$`
    return `You computed $${result}: this window moves by $${axis.S}$, not by its own size $${axis.F}$.`
  },
}

function tiled(axis: SizeCase) {
  return sizeOf({ ...axis, S: axis.F })
}
