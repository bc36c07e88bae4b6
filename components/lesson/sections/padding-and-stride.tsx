import { ceilModeSize } from '@/lib/conv/ceil-mode-size'
import { effectiveFilter } from '@/lib/conv/effective-filter'
import { outputSize } from '@/lib/conv/output-size'
import { type SamePadding, samePadding } from '@/lib/conv/same-padding'
import { tensorflowSame } from '@/lib/conv/tensorflow-same'
import { outputPaddingFor, transposedSize } from '@/lib/conv/transposed-size'
import { steppingPresets } from '@/lib/figures/stepping-presets'
import { brightSquare } from '@/lib/lesson/sample-pictures'
import { sizeInline } from '@/lib/lesson/worked-axis'
import { FormulaLine } from '../../formula-line'
import { FormulaText } from '../../formula-text'
import { SteppingFigure } from '../../stepping/stepping-figure'
import { KeyFormula } from '../key-formula'
import { LessonPart } from '../lesson-part'
import { LookUp } from '../look-up'
import { PoolingFigure } from '../pooling-figure'
import { Trap } from '../trap'

const bare = { input: 7, filter: 3, padding: 0, stride: 1 }
const halved = { input: 32, filter: 3, padding: 1, stride: 2 }
const pool = { input: 32, filter: 2, padding: 0, stride: 2 }
const overlapping = { input: 55, filter: 3, padding: 0, stride: 2 }
const oddPool = { ...pool, input: 7 }
const dropping = { input: 4, filter: 2, padding: 1, stride: 3 }
const dilated = { filter: 3, dilation: 2 }
const [, , sharpen] = steppingPresets
const stepping = { input: brightSquare(bare.input), kernel: sharpen.kernel, mode: 'correlation' } as const
const enlarging = { input: 7, filter: 3, padding: 1, stride: 2 }

export function PaddingAndStride() {
  return (
    <>
      <PaddingPart />
      <LessonPart id="stride">
        <FormulaText
          text={`With stride $S$ the window jumps $S$ pixels at a time, so the map has roughly one $S$-th of the pixels along each axis. Roughly, because the formula decides: $${halved.input}$ pixels with filter ${halved.filter}, padding ${halved.padding}, stride ${halved.stride} become $${outputSize(halved).size}$, but $${bare.input}$ become $${outputSize({ ...halved, input: bare.input }).size}$. A stride of 2 instead of 1 saves about three quarters of the work. At stride 1 the window moves one pixel; never assume that where another stride is given.`}
        />
        <SteppingFigure
          id="stride-steps"
          setup={{ ...stepping, padding: halved.padding, stride: halved.stride, dilation: 1 }}
        />
      </LessonPart>
      <PoolingPart />
      <DilationPart />
      <LookUp>
        <PoolingEdgePart />
        <GradientPart />
        <TransposedPart />
      </LookUp>
    </>
  )
}

function PaddingPart() {
  const same = outputSize({ ...bare, padding: paddingOf(samePadding(bare)) })
  const tensorflow = tensorflowSame({ input: bare.input, filter: 2, stride: 1 })
  const strided = tensorflowSame({ input: bare.input, filter: bare.filter, stride: 2 })
  return (
    <LessonPart id="padding">
      <FormulaText
        text={`A $${bare.filter} \\times ${bare.filter}$ filter on $${bare.input} \\times ${bare.input}$ pixels leaves $${outputSize(bare).size} \\times ${outputSize(bare).size}$: every layer eats the edge, and pixels in a corner are looked at once while those in the middle are looked at ${bare.filter * bare.filter} times. Padding puts a frame of zeros around every channel, $P$ pixels wide on each side, so each axis gains $2P$. The number of channels stays.`}
      />
      <KeyFormula name="Padding that keeps the size" latex="P = \frac{F - 1}{2} \quad \text{at stride } 1">
        <FormulaLine
          text={`“Same” padding: $${paddingOf(samePadding({ filter: 3 }))}$ for a $3 \\times 3$ filter, $${paddingOf(samePadding({ filter: 5 }))}$ for $5 \\times 5$. Then $${bare.input}$ stay $${same.size}$. No padding is called “valid”, and $P = F - 1$ is “full”.`}
        />
      </KeyFormula>
      <Trap
        title="“Same” and its relatives"
        text={`The size stays only at stride 1 with exactly this $P$. An even filter has no equal $P$ on both sides: TensorFlow’s SAME then adds the odd pixel after the input, on the right and at the bottom (filter 2: ${tensorflow.before} before, ${tensorflow.after} after). With a stride, SAME gives $\\lceil W / S \\rceil$, so ${bare.input} pixels at stride 2 become $${strided.size}$.

Some books, such as “Dive into Deep Learning”, write $p$ for the total of both sides. The total is $2P$: halve it to get the padding of one side.`}
      />
    </LessonPart>
  )
}

function PoolingPart() {
  const kept = outputSize(pool).size ** 2 / pool.input ** 2
  return (
    <LessonPart id="pooling">
      <FormulaText
        text={`Pooling slides a window too, but it has nothing to learn: no weights, no biases. Max pooling keeps the largest value of each window, average pooling the sum divided by the number of pixels in it. Every channel is pooled by itself, so the depth stays.

The usual window is $2 \\times 2$ with stride 2. Both axes are halved, $${pool.input} \\times ${pool.input}$ to $${outputSize(pool).size} \\times ${outputSize(pool).size}$, one of four values is kept, and ${(1 - kept) * 100}% are discarded. The maps get cheaper, and a shift by a pixel often changes nothing. The price is the exact position, which hurts where every pixel needs an answer, as in segmentation.`}
      />
      <PoolingFigure />
      <FormulaText
        text={`The size follows from the same formula. Pooling halves only with window 2 and stride 2; frameworks take the window’s size for the stride when none is given, but it can be smaller. AlexNet pools $${overlapping.filter} \\times ${overlapping.filter}$ windows with stride ${overlapping.stride}, so they overlap: $${sizeInline(overlapping)}$.`}
      />
    </LessonPart>
  )
}

function PoolingEdgePart() {
  const up = ceilModeSize(oddPool)
  const dropped = ceilModeSize(dropping)
  return (
    <LessonPart id="pooling-edge" heading="h3">
      <FormulaText
        text={`What if the last window does not fit? By default it is left out: $${oddPool.input}$ pixels give $${outputSize(oddPool).size}$. PyTorch’s ceil_mode rounds up and lets the last window hang over the edge: $${up.size}$. One exception: a window that would start beyond the input is dropped. $W = ${dropping.input}$, $F = ${dropping.filter}$, $P = ${dropping.padding}$, $S = ${dropping.stride}$ rounds up to ${dropped.rounded}, but gives $${dropped.size}$.

Max pooling pads with minus infinity, not with zeros: in a window of negative values a zero would win. For average pooling the convention has to say whether the padding counts. PyTorch divides by all pixels of the window; TensorFlow by those inside the input.`}
      />
    </LessonPart>
  )
}

function GradientPart() {
  return (
    <LessonPart id="pooling-gradient" heading="h3">
      <FormulaText text="In training, the gradient travels backwards. A maximum passes the whole gradient of its output on to the one pixel that won, and 0 to all others: what arrives is the gradient, not the pixel’s value. Where windows overlap, a pixel that wins several times gets the sum. Only average pooling spreads it evenly." />
    </LessonPart>
  )
}

function DilationPart() {
  const span = effectiveFilter(dilated.filter, dilated.dilation)
  const wider = effectiveFilter(dilated.filter, dilated.dilation + 1)
  return (
    <LessonPart id="dilation">
      <FormulaText
        text={`A dilated filter leaves gaps between its weights: they lie $d$ pixels apart. The $F - 1$ gaps grow, not the filter itself, so it spans`}
      />
      <FormulaText text="$d \, (F - 1) + 1 \text{ pixels.}$" />
      <FormulaText
        text={`Three weights with $d = ${dilated.dilation}$ span $${span}$ pixels, with $d = ${dilated.dilation + 1}$ they span $${wider}$; a $3 \\times 3$ filter still has nine of them. Put the span in place of $F$ in every formula: with $d = ${dilated.dilation}$, $${bare.input}$ pixels become $${outputSize({ ...bare, ...dilated }).size}$, and “same” padding is $${paddingOf(samePadding(dilated))}$.

Here $d = 1$ is the ordinary filter, as in PyTorch; CS231n counts the gaps and starts from 0. Dilation widens its own filter and no step: the layers after it move as before, which only a stride changes.`}
      />
      <SteppingFigure id="dilation-steps" setup={{ ...stepping, padding: 0, stride: 1, dilation: dilated.dilation }} />
    </LessonPart>
  )
}

function TransposedPart() {
  const { input, stride } = enlarging
  const without = transposedSize(enlarging)
  const forward = (size: number) => outputSize({ ...enlarging, input: size }).size
  const wanted = outputPaddingFor(enlarging, without + 1)
  return (
    <LessonPart id="transposed" heading="h3">
      <FormulaText text="A transposed convolution goes the way of an ordinary one backwards: it enlarges. Every input pixel lays the whole filter, times its value, on the output, and the next pixel does so $S$ further on. Between the first and the last of $i$ pixels there are $i - 1$ strides, and padding is cut off on both sides instead of added:" />
      <FormulaText text="$W_{\text{out}} = (i - 1) S + F - 2P$" />
      <FormulaText
        text={`$${input}$ pixels with $F = ${enlarging.filter}$, $P = ${enlarging.padding}$, $S = ${stride}$ become $${without}$, not $${input * stride}$: the size is multiplied by the stride only where filter and padding happen to agree. With dilation, $F$ is again the span.

The ordinary layer makes $${forward(without)}$ pixels of $${without}$, but also of $${without + 1}$, because one pixel is left over. To come back to ${without + 1}, say so with an output padding of ${wanted.reaches ? wanted.outputPadding : 0}: it is what the windows left over, anything from 0 to $S - 1$, and it is added at the end.`}
      />
    </LessonPart>
  )
}

function paddingOf(same: SamePadding): number {
  return same.exists ? same.padding : 0
}
