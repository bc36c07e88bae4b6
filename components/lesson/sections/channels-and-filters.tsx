import { depthwiseSeparable } from '@/lib/conv/depthwise-separable'
import { convMacs } from '@/lib/conv/mac-count'
import { outputSize } from '@/lib/conv/output-size'
import { batchNormParameters, convParameters } from '@/lib/conv/parameter-count'
import { bothAxes } from '@/lib/conv/per-axis'
import { receptiveField } from '@/lib/conv/receptive-field'
import { wholeLatex, wholeText } from '@/lib/questions/number-text'
import { productLatex } from '@/lib/questions/product-latex'
import { ChannelsFigure } from '../../channels/channels-figure'
import { DenseFigure } from '../../dense/dense-figure'
import { FormulaLine } from '../../formula-line'
import { FormulaText } from '../../formula-text'
import { KeyFormula } from '../key-formula'
import { LessonPart } from '../lesson-part'
import { LookUp } from '../look-up'
import { Trap } from '../trap'

const alexNet = { filter: bothAxes(11), inputChannels: 3, filters: 96, bias: true }
const middle = { filter: bothAxes(3), inputChannels: 64, filters: 128, bias: true }
const middleSide = 28
const bytes = 4

export function ChannelsAndFilters() {
  return (
    <>
      <LessonPart id="volumes">
        <FormulaText text="A picture is a volume: height × width × depth, with one channel for each colour. A filter is one too. It is small along height and width, but always as deep as its input: it has a slice of $F \times F$ weights for each of the $D$ channels. The products of all slices are added up into a single number, so one filter makes one map." />
        <FormulaText text="A layer has $K$ filters, and every one makes a map of its own. All of them stand at the same positions. The output is as deep as there are filters:" />
        <FormulaText text="$H \times W \times D \;\to\; H_{\text{out}} \times W_{\text{out}} \times K$" />
        <FormulaText text="Height and width follow from the formula for the size, the depth from the number of filters alone: neither the depth of the input nor the size of the filter changes it. Height, the number of rows, comes before width. PyTorch writes the channels first, $K \times H \times W$; look which order a question asks for." />
      </LessonPart>
      <ParametersPart />
      <FieldPart />
      <LookUp>
        <CostPart />
        <RelativesParts />
      </LookUp>
    </>
  )
}

function ParametersPart() {
  const { weights, biases, parameters } = convParameters(alexNet)
  const { filter, inputChannels, filters } = alexNet
  const perFilter = convParameters({ ...alexNet, filters: 1, bias: false }).weights
  return (
    <>
      <LessonPart id="parameters">
        <KeyFormula name="Parameters of a convolution layer" latex="(F \cdot F \cdot D + 1) \cdot K">
          <FormulaLine text="One filter has $F \cdot F \cdot D$ weights and one bias; there are $K$ filters. Height and width of the picture do not appear." />
        </KeyFormula>
        <ChannelsFigure />
        <FormulaText
          text={`AlexNet’s first layer has $${filters}$ filters of $${filter.width} \\times ${filter.width}$ on $${inputChannels}$ channels. One filter: $${productLatex(filter.height, filter.width, inputChannels)} = ${wholeLatex(perFilter)}$ weights and a bias. The layer: $(${wholeLatex(perFilter)} + 1) \\cdot ${filters} = ${wholeLatex(parameters)}$ parameters, ${wholeText(weights)} weights and ${wholeText(biases)} biases.`}
        />
        <Trap
          title="Area, depth, biases"
          text="A square filter has side times side places, not side. It reaches through all channels, not one. There is one bias for each filter, not for the layer and not for each input channel. And both channel counts are factors: double $D$ and $K$, and the weights grow fourfold."
        />
      </LessonPart>
      <LessonPart id="against-dense">
        <FormulaText text="The weights of a dense layer grow with the picture, those of a convolution layer do not. Both layers below give 256 outputs, the convolution at every position; biases are left out." />
        <DenseFigure />
      </LessonPart>
    </>
  )
}

function CostPart() {
  const { size } = outputSize({ input: middleSide, filter: middle.filter.width, padding: 1, stride: 1 })
  const macs = convMacs({ ...middle, output: bothAxes(size) })
  const values = size * size * middle.filters
  return (
    <LessonPart id="cost" heading="h3">
      <FormulaText
        text={`Few weights do not mean little work, because each of them is used at every position. One multiply-accumulate (MAC) is a product together with its addition, one and not two. A $3 \\times 3$ layer from $${middle.inputChannels}$ to $${middle.filters}$ channels with an output of $${size} \\times ${size}$ takes $${productLatex(3, 3, middle.inputChannels)}$ MACs for one value, times $${productLatex(size, size)}$ positions, times $${middle.filters}$ filters: $${wholeLatex(macs)}$.

Memory: its output has $${productLatex(size, size, middle.filters)} = ${wholeLatex(values)}$ values, and an ordinary float takes ${bytes} bytes, so $${wholeLatex(values * bytes)}$ bytes for one image.`}
      />
    </LessonPart>
  )
}

const three = { filter: 3, stride: 1, padding: 1 }
const pool = { filter: 2, stride: 2, padding: 0 }

function FieldPart() {
  const two = receptiveField([three, three])
  const stacked = receptiveField([three, three, three])
  const pooled = receptiveField([three, pool])
  const after = receptiveField([three, pool, three])
  const one = { inputChannels: 1, filters: 1, bias: false }
  const small = convParameters({ ...one, filter: bothAxes(three.filter) }).weights
  const large = convParameters({ ...one, filter: bothAxes(stacked.size) }).weights
  return (
    <LessonPart id="receptive-field">
      <FormulaText
        text={`The receptive field of a value is the part of the picture that it depends on. One $3 \\times 3$ layer sees 3 pixels along an axis. A second one sees three neighbouring windows, and they overlap: together $${two.size}$ pixels, not ${2 * three.filter}. A third makes $${stacked.size}$. A layer adds $F - 1$ steps, and a step is as long as all strides before it multiplied:`}
      />
      <FormulaText text="$r \leftarrow r + (F - 1) \cdot j, \qquad j \leftarrow j \cdot S$" />
      <FormulaText
        text={`Start with $r = 1$ and jump $j = 1$ and take every layer in turn, pooling layers too. A $2 \\times 2$ pool after one $3 \\times 3$ layer adds a single pixel, $${pooled.size}$ in all. But it doubles the jump: the $3 \\times 3$ layer after it adds 4, $${after.size}$ in all. The layer’s own stride counts for the layers that follow. With dilation, take the span for $F$.

Padding moves the field: the first value’s field starts $P \\cdot j$ pixels further left with every layer, since a padded pixel of a map is as wide as its jump.

The growth is why small filters are stacked: three $3 \\times 3$ layers see $${stacked.size}$ pixels with $3 \\cdot ${small} = ${3 * small}$ weights a channel, where one $${stacked.size} \\times ${stacked.size}$ filter has $${large}$.`}
      />
    </LessonPart>
  )
}

function RelativesParts() {
  const plain = convParameters({ ...middle, bias: false }).weights
  const grouped = convParameters({ ...middle, groups: 2, bias: false }).weights
  const { depthwise, pointwise } = depthwiseSeparable({ ...middle, bias: false })
  const [flat, mixing] = [convParameters(depthwise).weights, convParameters(pointwise).weights]
  const norm = batchNormParameters(middle.filters).parameters
  const { inputChannels, filters } = middle
  return (
    <>
      <LessonPart id="groups" heading="h3">
        <FormulaText
          text={`In a layer with $g$ groups a filter sees the $D / g$ channels of its own group only: $F \\cdot F \\cdot D / g$ weights for each of all $K$ filters. From $${inputChannels}$ to $${filters}$ channels a $3 \\times 3$ layer has $${wholeLatex(plain)}$ weights, with 2 groups $${wholeLatex(grouped)}$.

Depthwise means one flat filter for each input channel, $${productLatex(3, 3, inputChannels)} = ${wholeLatex(flat)}$ weights; the number of filters plays no part. It mixes no channels, so a $1 \\times 1$ layer follows, a dot product through all channels at each pixel: $${productLatex(inputChannels, filters)} = ${wholeLatex(mixing)}$. Together they have ${wholeText(flat + mixing)}, about $1/${Math.round(plain / (flat + mixing))}$ of the plain layer.`}
        />
      </LessonPart>
      <LessonPart id="batch-norm" heading="h3">
        <FormulaText
          text={`It learns a scale and a shift for each channel that it normalises. After a layer with $${filters}$ filters those are the $${filters}$ output maps: $2 \\cdot ${filters} = ${norm}$ parameters. The running mean and variance are averages, not learned, and do not count. A bias of the convolution before it is useless: it is subtracted again with the mean, so it is left out.`}
        />
      </LessonPart>
      <LessonPart id="networks" heading="h3">
        <FormulaText text="Write a table with one line a layer: the shape that comes in, the shape that goes out, the parameters. The output of one line is the input of the next. The images of a batch go through one by one, so the batch appears in no layer. Before the first dense layer the volume is flattened, height × width × depth. When a shape is wrong, the error is raised by the line that cannot take it, not by the line that made it." />
        <FormulaText text="A dense layer is a convolution in disguise. The first one after the maps sees all of them at once, so its filter is as large as the maps; the later ones see one value a channel, so they are $1 \times 1$. Converted like this the network takes larger pictures too: the layers slide and give scores at every position instead of one set." />
      </LessonPart>
    </>
  )
}
