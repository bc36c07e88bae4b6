import { isSymmetric, type Layer, type LayerAxis } from '@/lib/calculator/layer'
import { ceilModeSize } from '@/lib/conv/ceil-mode-size'
import { effectiveFilter } from '@/lib/conv/effective-filter'
import { measureAxis } from '@/lib/conv/measure-axis'
import { outputSize } from '@/lib/conv/output-size'
import { tensorflowSame } from '@/lib/conv/tensorflow-same'
import { transposedSize } from '@/lib/conv/transposed-size'

/** What a framework makes of one axis: null where it refuses the layer; `note` says what it does differently, if anything. */
export type FrameworkAnswer = { readonly framework: string; readonly size: number | null; readonly note: string }

/** PyTorch and TensorFlow on one axis of a layer that PyTorch accepts or whose filter is too large. */
export function frameworkAnswers(layer: Layer, axis: LayerAxis): FrameworkAnswer[] {
  if (layer.kind === 'transposed')
    return [transposedInPytorch(axis, layer.outputPadding), ...transposedInTensorflow(axis)]
  return [inPytorch(axis), inCeilMode(layer, axis), ...inTensorflow(layer, axis)]
}

function inPytorch(axis: LayerAxis): FrameworkAnswer {
  const framework = 'PyTorch'
  if (measureAxis(axis).numerator < 0) return { framework, size: null, note: '' }
  const { size, fits } = outputSize(axis)
  const notes = [...(isSymmetric(axis) ? [] : ['padded by a layer before it']), ...(fits ? [] : ['rounded down'])]
  return { framework, size, note: notes.join('; ') }
}

function inCeilMode({ kind }: Layer, axis: LayerAxis): FrameworkAnswer {
  const framework = 'PyTorch ceil_mode'
  const { before, after } = axis.padding
  if (2 * Math.max(before, after) > axis.filter)
    return { framework, size: null, note: 'pooling allows padding of half the window at most' }
  const note = kind === 'convolution' ? 'pooling only' : ''
  // Another layer pads two sides differently, and to the pooling layer its zeros are input.
  const pooled = isSymmetric(axis) ? axis : { ...axis, input: axis.input + before + after, padding: 0 }
  if (measureAxis(axis).numerator <= -axis.stride) return { framework, size: null, note }
  return { framework, size: ceilModeSize(pooled).size, note }
}

function inTensorflow({ kind }: Layer, axis: LayerAxis): FrameworkAnswer[] {
  const { input, stride, padding, dilation } = axis
  if (dilation > 1 && (stride > 1 || kind !== 'convolution')) {
    return refusedByTensorflow(
      kind === 'convolution' ? 'no stride together with a dilation' : 'no dilated pooling layer',
    )
  }
  const unpadded = { ...axis, padding: 0 }
  const valid = measureAxis(unpadded).numerator < 0 ? null : outputSize(unpadded).size
  const same = tensorflowSame(axis)
  return [
    {
      framework: 'TensorFlow VALID',
      size: valid,
      note: padding.before + padding.after === 0 ? '' : 'without padding',
    },
    {
      framework: 'TensorFlow SAME',
      size: same.size,
      note: `${input} / ${stride} rounded up; pads ${same.before} before, ${same.after} after`,
    },
  ]
}

function transposedInPytorch(axis: LayerAxis, outputPadding: number): FrameworkAnswer {
  const size = transposedSize({ ...axis, padding: axis.padding.before, outputPadding })
  return { framework: 'PyTorch', size, note: '' }
}

/** Keras' Conv2DTranspose without an output padding of its own. */
function transposedInTensorflow({ input, filter, stride, dilation }: LayerAxis): FrameworkAnswer[] {
  if (dilation > 1 && stride > 1) return refusedByTensorflow('no stride together with a dilation')
  const span = effectiveFilter(filter, dilation)
  return [
    {
      framework: 'TensorFlow VALID',
      size: input * stride + Math.max(span - stride, 0),
      note: 'without padding and output padding',
    },
    { framework: 'TensorFlow SAME', size: input * stride, note: `${input} × ${stride}` },
  ]
}

function refusedByTensorflow(note: string): FrameworkAnswer[] {
  return ['TensorFlow VALID', 'TensorFlow SAME'].map((framework) => ({
    framework,
    size: null,
    note: `${note} in Keras`,
  }))
}
