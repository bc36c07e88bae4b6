import { axisSize } from '@/lib/calculator/axis-size'
import { isSymmetric, type Layer, type LayerAxis } from '@/lib/calculator/layer'

const channels = 3
const filters = 16

/** A PyTorch program that builds this layer, which has an output, and shows the shapes; it runs as it stands. */
export function pytorchLines(layer: Layer): string[] {
  const { height, width } = layer.axes
  const out = layer.kind === 'convolution' || layer.kind === 'transposed' ? filters : channels
  const shape = `1, ${out}, ${axisSize(layer, height)}, ${axisSize(layer, width)}`
  return [
    'import torch',
    'from torch import nn',
    '',
    `x = torch.zeros(1, ${channels}, ${height.input}, ${width.input})`,
    ...layerLines(layer),
    `print(layer(x).shape)  # torch.Size([${shape}])`,
  ]
}

function layerLines(layer: Layer): string[] {
  const { height, width } = layer.axes
  if (isSymmetric(height) && isSymmetric(width)) return [`layer = ${call(layer, true)}`]
  const sides = [width.padding.before, width.padding.after, height.padding.before, height.padding.after].join(', ')
  const pad = layer.kind === 'convolution' ? `nn.ZeroPad2d((${sides}))` : `nn.ConstantPad2d((${sides}), float('-inf'))`
  return ['layer = nn.Sequential(', `    ${pad},  # left, right, top, bottom`, `    ${call(layer, false)},`, ')']
}

function call(layer: Layer, pads: boolean): string {
  const { height, width } = layer.axes
  const both = (of: (axis: LayerAxis) => number) => pair(of(height), of(width))
  const padding = both((axis) => axis.padding.before)
  const options = [
    `kernel_size=${both((axis) => axis.filter)}`,
    `stride=${both((axis) => axis.stride)}`,
    ...(pads && padding !== '0' ? [`padding=${padding}`] : []),
    ...(layer.kind === 'transposed' && layer.outputPadding > 0 ? [`output_padding=${layer.outputPadding}`] : []),
    ...(width.dilation > 1 ? [`dilation=${width.dilation}`] : []),
    ...(layer.kind === 'ceil-pooling' ? ['ceil_mode=True'] : []),
  ].join(', ')
  switch (layer.kind) {
    case 'convolution':
      return `nn.Conv2d(${channels}, ${filters}, ${options})`
    case 'pooling':
    case 'ceil-pooling':
      return `nn.MaxPool2d(${options})`
    case 'transposed':
      return `nn.ConvTranspose2d(${channels}, ${filters}, ${options})`
  }
}

function pair(height: number, width: number): string {
  return height === width ? `${height}` : `(${height}, ${width})`
}
