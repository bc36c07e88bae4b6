import { outputSize } from '@/lib/conv/output-size'
import { convParameters, unsharedParameters } from '@/lib/conv/parameter-count'
import { bothAxes } from '@/lib/conv/per-axis'
import { steppingPresets } from '@/lib/figures/stepping-presets'
import { brightSquare } from '@/lib/lesson/sample-pictures'
import { wholeLatex } from '@/lib/questions/number-text'
import { productLatex } from '@/lib/questions/product-latex'
import { FormulaLine } from '../../formula-line'
import { FormulaText } from '../../formula-text'
import { SteppingFigure } from '../../stepping/stepping-figure'
import { KeyFormula } from '../key-formula'
import { LessonPart } from '../lesson-part'
import { Trap } from '../trap'

const picture = { side: 32, channels: 3 }
const filter = 3
const filters = 8

const [edge] = steppingPresets
const stepping = {
  input: brightSquare(7),
  kernel: edge.kernel,
  padding: 0,
  stride: 1,
  dilation: 1,
  mode: 'correlation',
} as const

export function SlideMultiplySum() {
  const { size } = outputSize({ input: picture.side, filter, padding: 0, stride: 1 })
  const layer = { filter: bothAxes(filter), inputChannels: picture.channels, filters, bias: false }
  const shared = convParameters(layer).weights
  const perNeuron = convParameters({ ...layer, filters: 1 }).weights
  const unshared = unsharedParameters({ ...layer, output: bothAxes(size) }).weights
  return (
    <>
      <LessonPart id="one-position">
        <FormulaText text="Lay a small square of weights, the filter or kernel, on the picture. Multiply every weight by the pixel under it, add up all the products, and write the sum into the output. Move the filter on by one pixel and do it again. The output is called a feature map." />
        <KeyFormula name="The sum at one position" latex="y[i, j] = \sum_{m,\, n} K[m, n] \, x[i + m, j + n]">
          <FormulaLine text="$x$ is the picture, $K$ the filter and $y$ the feature map. Rows and columns count from 0, so $y[0, 0]$ comes from the window in the top left corner. It is the dot product of the filter and the patch below it." />
        </KeyFormula>
        <SteppingFigure id="first-steps" setup={stepping} />
        <FormulaText text="A real layer does two more things. It adds one bias to every sum, once, after the products. Then an activation follows, mostly the ReLU, which turns every negative value into 0." />
        <Trap
          title="All weights, with their signs"
          text="Adding up the patch is not enough, and neither is the weight in the middle: every weight meets its pixel. A negative weight takes away. And the map depends on both picture and filter: change either, and it changes too."
        />
      </LessonPart>
      <LessonPart id="same-weights">
        <FormulaText
          text={`The filter does not change while it moves. On a picture of $${picture.side} \\times ${picture.side}$ pixels with $${picture.channels}$ colours it stands at $${productLatex(size, size)}$ positions, and all of them share the same $${productLatex(filter, filter, picture.channels)} = ${perNeuron}$ weights. Each value of the output is a neuron that sees its own window only, not the whole picture, and that belongs to one filter.

A layer with $${filters}$ filters has $${productLatex(perNeuron, filters)} = ${shared}$ weights. Without sharing, every position would have its own: $${productLatex(shared, size, size)} = ${wholeLatex(unshared)}$. Read in the question whether the weights are shared; nearly always they are.`}
        />
      </LessonPart>
      <LessonPart id="stencils">
        <FormulaText text="A filter is a stencil: the sum is large where the picture looks like it. The sum of all its weights tells what becomes of a flat area, where all pixels are equal: the pixel’s value times that sum. With sum 0 flat areas go to 0 and only changes are left, as for edges. With sum 1 they keep their value, as after sharpening or a blur with weights of one ninth." />
        <FormulaText text="The sum alone does not tell which filter it is. Look where the weights stand: positive on one side and negative on the other finds an edge between the two; all positive smooths; a strong centre among negative neighbours sharpens." />
        <p className="max-w-[68ch]">
          {/* A document of its own: only it may ask for the camera. */}
          <a href="/learn/playground">The playground</a> lays any filter on a picture of yours while you watch.
        </p>
      </LessonPart>
      <LessonPart id="flip">
        <FormulaText text="Strictly, the formula above is called cross-correlation: the filter is laid on as it is printed. The convolution of mathematics turns the filter by 180° first:" />
        <FormulaText text="$y[i, j] = \sum_{m,\, n} K[m, n] \, x[i - m, j - n]$" />
        <FormulaText text="Libraries compute the first and call it convolution. For learning it makes no difference: if the flipped filter is the better one, that is the one that is learned. In a calculation by hand it does, unless the filter looks the same after the turn." />
        <Trap
          title="Turned by 180°, nothing else"
          text="A turn by 180° mirrors rows and columns, both. One mirror alone, or swapping rows for columns (transposing), gives another filter. Turning the picture instead, or the output, is not the same either: only when picture and filter are both turned does the output turn along."
        />
      </LessonPart>
    </>
  )
}
