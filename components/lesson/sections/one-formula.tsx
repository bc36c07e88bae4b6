import { inputsForOutput } from '@/lib/conv/inputs-for-output'
import { outputSize } from '@/lib/conv/output-size'
import { smallestInput } from '@/lib/conv/smallest-input'
import { windowPositions } from '@/lib/conv/window-positions'
import { steppingPresets } from '@/lib/figures/stepping-presets'
import { brightSquare } from '@/lib/lesson/sample-pictures'
import { sizeInline, sizeLatex } from '@/lib/lesson/worked-axis'
import { generalSize } from '@/lib/questions/families/general-size'
import { FormulaLine } from '../../formula-line'
import { FormulaText } from '../../formula-text'
import { SubSteps } from '../../front/sub-steps'
import { AxisFigure } from '../../question/axis-figure'
import { SteppingFigure } from '../../stepping/stepping-figure'
import { KeyFormula } from '../key-formula'
import { LessonPart } from '../lesson-part'
import { LookUp } from '../look-up'
import { Trap } from '../trap'

const worked = { input: 13, filter: 5, padding: 2, stride: 2 }
const unfit = { input: 10, filter: 3, padding: 0, stride: 2 }
const [edge] = steppingPresets
const stepping = {
  input: brightSquare(unfit.input),
  kernel: edge.kernel,
  padding: unfit.padding,
  stride: unfit.stride,
  dilation: 1,
  mode: 'correlation',
} as const
const alexNet = { input: 227, filter: 11, padding: 0, stride: 4 }
const wide = { height: 9, width: 16 }
const both = { filter: 3, padding: 1, stride: 1 }

export function OneFormula() {
  const { key } = generalSize.rebuild('lesson', {
    W: worked.input,
    F: worked.filter,
    P: worked.padding,
    S: worked.stride,
  })
  const { numerator, size, leftover } = outputSize(unfit)
  const positions = windowPositions(unfit)
  const printed = { ...alexNet, input: 224 }
  const halving = { filter: 3, stride: 2, padding: 0 }
  const inputs = inputsForOutput(halving, size)
  const chain = [halving, halving, halving]
  const high = outputSize({ ...both, input: wide.height }).size
  const broad = outputSize({ ...both, input: wide.width }).size
  return (
    <>
      <LessonPart id="three-steps">
        <FormulaText text="How large is the feature map? Forget the picture for a moment and look along one axis. The left edge of the window starts at the left end and can travel until the window touches the right end. That distance, cut into steps, is all there is to it." />
        <KeyFormula
          name="The size of the output"
          latex="W_{\text{out}} = \left\lfloor \frac{W - F + 2P}{S} \right\rfloor + 1"
        >
          <FormulaLine text="$W$: pixels of the input, $F$: of the filter, $P$: padding on each side, $S$: stride, the length of a step. The brackets mean: round down." />
        </KeyFormula>
        <FormulaText
          text={`Never do it in one go. Take $W = ${worked.input}$, $F = ${worked.filter}$, $P = ${worked.padding}$, $S = ${worked.stride}$ and write down three small results:`}
        />
        <SubSteps steps={key.steps} />
        <AxisFigure id="worked-axis" {...worked} />
        <p>
          <a href="/calculator">The calculator</a> does the same with your own numbers, for any layer.
        </p>
        <Trap
          title="What belongs where"
          text="The filter is subtracted, since a larger one leaves less room to move; the padding is added twice, once for each side. The stride divides the whole numerator, not just $W$. And the one comes last: it counts the place where the window starts, so it is not divided."
        />
      </LessonPart>
      <LessonPart id="does-not-fit">
        <FormulaText
          text={`Now take $W = ${unfit.input}$, $F = ${unfit.filter}$, no padding, $S = ${unfit.stride}$:`}
        />
        <FormulaText text={`$${sizeLatex(unfit)}$`} />
        <FormulaText
          text={`Half a window does not exist. The numerator ${numerator} cannot be cut into steps of ${unfit.stride}: after ${size} windows there ${leftover === 1 ? 'is' : 'are'} ${leftover} pixel${leftover === 1 ? '' : 's'} left over, and the next window would hang ${positions.fits ? 0 : positions.overhang} over the edge. In this course the answer is: invalid. The fraction is a sign that the numbers do not fit together.`}
        />
        <AxisFigure id="unfit-axis" {...unfit} />
        <SteppingFigure id="unfit-steps" setup={stepping} />
        <FormulaText
          text={`Frameworks do not complain. PyTorch rounds down, gives ${size}, and the last pixels are never looked at. Nobody rounds up here: there is no room for another window. So read the convention of the question first. Under “course” a remainder means invalid; under “framework” it is rounded down, and calling it invalid is wrong.

A famous case: AlexNet’s paper says $${printed.input} \\times ${printed.input}$ pixels, filter $${alexNet.filter}$, stride $${alexNet.stride}$, which gives ${outputSize(printed).exact.numerator / outputSize(printed).exact.denominator}. With $${alexNet.input}$ it comes out: $${sizeInline(alexNet)}$.`}
        />
      </LessonPart>
      <LessonPart id="two-axes">
        <FormulaText
          text={`Nothing says that a picture is square. Height and width go through the formula one after the other, each with its own numbers. With a $${both.filter} \\times ${both.filter}$ filter, padding ${both.padding} and stride ${both.stride}, $${wide.height} \\times ${wide.width}$ pixels stay $${high} \\times ${broad}$; with stride 2 they become $${outputSize({ ...both, stride: 2, input: wide.height }).size} \\times ${outputSize({ ...both, stride: 2, input: wide.width }).size}$. The height, the number of rows, comes first.`}
        />
      </LessonPart>
      <LookUp>
        <LessonPart id="backwards" heading="h3">
          <FormulaText
            text={`Some questions give the output and ask for $F$, $P$, $S$ or $W$. Undo the steps in turn: take the one away, multiply by the stride, then solve the numerator for what is asked. Put the result into the formula again. A fraction, or a filter smaller than 1, says that there is none; rounding it gives another output than the one asked for.

Where rounding down is allowed, several inputs give the same output: with filter ${halving.filter} and stride ${halving.stride}, an output of ${size} comes from ${inputs?.least} or ${inputs?.most} pixels, since 0 to $S - 1$ pixels may be left over.

For the smallest input of a chain, go from the last layer back: ${chain.length} such layers need $${smallestInput(chain)}$ pixels to leave 1. Neither the product of the strides, ${chain.reduce((product, { stride }) => product * stride, 1)}, nor the largest filter tells you that.`}
          />
        </LessonPart>
      </LookUp>
    </>
  )
}
