import { countDense, denseAgainstConv } from '@/lib/lesson/dense-counts'
import { wholeLatex, wholeText } from '@/lib/questions/number-text'
import { productLatex } from '@/lib/questions/product-latex'
import { FormulaText } from '../../formula-text'
import { FlattenFigure } from '../flatten-figure'
import { LessonPart } from '../lesson-part'
import { Trap } from '../trap'

const picture = { side: 128, channels: 3 }
const neurons = 256
const larger = { side: 224, channels: 3 }
const moreNeurons = 1000
const filter = 3

export function WhyNotDense() {
  const { inputs, weights, parameters } = countDense(picture, neurons)
  const grey = countDense({ ...picture, channels: 1 }, neurons)
  const large = countDense(larger, moreNeurons)
  const { conv, timesMore } = denseAgainstConv(picture, neurons, filter)
  const { side, channels } = picture
  return (
    <>
      <LessonPart id="flatten">
        <FormulaText
          text={`A dense (fully-connected) layer takes a list of numbers. A picture has to be flattened first: row after row, and every pixel brings one number for each of its colours. For $${side} \\times ${side}$ pixels with $${channels}$ channels that makes $${productLatex(side, side, channels)} = ${wholeLatex(inputs)}$ inputs.

Every neuron has a weight of its own for every input. With $${neurons}$ neurons, the first layer alone has`}
        />
        <FormulaText text={`$${productLatex(inputs, neurons)} = ${wholeLatex(weights)} \\text{ weights.}$`} />
        <FormulaText
          text={`This is the number to remember. At the usual $${larger.side} \\times ${larger.side}$ pixels and $${wholeLatex(moreNeurons)}$ neurons it is $${wholeLatex(large.weights)}$. So many weights are dear to train, and with a small data set they learn the examples by heart instead of what is in them: the layer overfits.`}
        />
        <Trap
          title="Weights, biases, layers"
          text={`Without its colours the picture has only $${wholeLatex(grey.inputs)}$ inputs: never drop the channels. One neuron has ${wholeText(inputs)} weights, the layer $${neurons}$ times as many. “Parameters” counts one bias per neuron too, here ${wholeText(parameters)}; “weights” does not. In a whole network every dense layer adds its own, and in small networks the dense layers hold most of the parameters.`}
        />
      </LessonPart>
      <LessonPart id="neighbours">
        <FlattenFigure />
        <FormulaText
          text={`The count is not all. In a picture, the pixel below belongs together with the one above it. In the list, it comes $${side}$ places later, or $${side * channels}$ with three colours, as far away as anything else.

Shuffle the pixels of all pictures in one and the same way, and a dense layer learns just as well as before. It has never known which pixels lie side by side, so it has to find out from examples what the picture could have told it.`}
        />
      </LessonPart>
      <LessonPart id="locality">
        <FormulaText
          text={`Pictures have two habits. What belongs together lies close together: an edge or an eye covers a few pixels. That is “locality”. And a thing stays the same thing wherever it is: an eye at the top is an eye at the bottom. That is “translation”.

A convolution layer is built on both. Each value of its output looks at a small window, and the same few weights look everywhere. With $${neurons}$ filters of $${filter} \\times ${filter}$ pixels and three colours it needs`}
        />
        <FormulaText
          text={`$${productLatex(filter, filter, channels, neurons)} = ${wholeLatex(conv)} \\text{ weights,}$`}
        />
        <FormulaText
          text={`whatever the size of the picture. The dense layer above has $${wholeLatex(weights)} / ${wholeLatex(conv)} \\approx ${wholeLatex(Math.round(timesMore))}$ times as many. (“How many times more” puts the larger number on top.)`}
        />
      </LessonPart>
    </>
  )
}
