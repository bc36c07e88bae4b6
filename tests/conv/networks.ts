import type { Layer } from '@/lib/conv/layer'
import type { LayerShape } from '@/lib/conv/layer-shape'
import { bothAxes } from '@/lib/conv/per-axis'

/** Published networks, layer by layer, to be held against their published shapes and totals. */
type Network = { readonly input: LayerShape; readonly layers: readonly Layer[] }

function image(channels: number, side: number): LayerShape {
  return { kind: 'maps', channels, height: side, width: side }
}

export function conv(filters: number, side: number, stride = 1, padding = 0, groups = 1): Layer {
  return {
    kind: 'convolution',
    filters,
    filter: bothAxes(side),
    stride: bothAxes(stride),
    padding: bothAxes(padding),
    groups,
    bias: true,
  }
}

export function pool(side: number, stride: number, padding = 0, rounding: 'floor' | 'ceil' = 'floor'): Layer {
  return { kind: 'pooling', window: bothAxes(side), stride: bothAxes(stride), padding: bothAxes(padding), rounding }
}

export function dense(outputs: number): Layer {
  return { kind: 'dense', outputs, bias: true }
}

export const flatten: Layer = { kind: 'flatten' }
export const globalPool: Layer = { kind: 'global-pooling' }
export const relu: Layer = { kind: 'activation' }

/** A convolution without bias, its batch normalisation and ReLU. */
function normalised(filters: number, side: number, stride = 1, padding = 0, groups = 1): Layer[] {
  return [
    { ...conv(filters, side, stride, padding, groups), bias: false } as Layer,
    { kind: 'batch-normalisation' },
    relu,
  ]
}

export const leNet5: Network = {
  input: image(1, 28),
  layers: [conv(6, 5, 1, 2), pool(2, 2), conv(16, 5), pool(2, 2), flatten, dense(120), dense(84), dense(10)],
}

/** As published in 2012 with its two groups; CS231n's 227 pixels. */
export const alexNet: Network = {
  input: image(3, 227),
  layers: [
    conv(96, 11, 4),
    pool(3, 2),
    conv(256, 5, 1, 2, 2),
    pool(3, 2),
    conv(384, 3, 1, 1),
    conv(384, 3, 1, 1, 2),
    conv(256, 3, 1, 1, 2),
    pool(3, 2),
    flatten,
    dense(4096),
    dense(4096),
    dense(1000),
  ],
}

export const vgg16: Network = {
  input: image(3, 224),
  layers: [
    ...[64, 64, 0, 128, 128, 0, 256, 256, 256, 0, 512, 512, 512, 0, 512, 512, 512, 0].map((filters) =>
      filters === 0 ? pool(2, 2) : conv(filters, 3, 1, 1),
    ),
    flatten,
    dense(4096),
    dense(4096),
    dense(1000),
  ],
}

function bottleneck(width: number, stride: number, project: boolean): Layer {
  const path = [...normalised(width, 1), ...normalised(width, 3, stride, 1), ...normalised(4 * width, 1)]
  return { kind: 'branches', join: 'add', branches: [path, project ? normalised(4 * width, 1, stride) : []] }
}

/** With the stride in the 3x3 convolutions, as in PyTorch. */
export const resNet50: Network = {
  input: image(3, 224),
  layers: [
    ...normalised(64, 7, 2, 3),
    pool(3, 2, 1),
    ...[3, 4, 6, 3].flatMap((blocks, stage) =>
      Array.from({ length: blocks }, (_, block) =>
        bottleneck(64 * 2 ** stage, stage > 0 && block === 0 ? 2 : 1, block === 0),
      ),
    ),
    globalPool,
    flatten,
    dense(1000),
  ],
}

/** As in Keras without its asymmetric padding: a padding of 1 gives the same sizes. */
export const mobileNet: Network = {
  input: image(3, 224),
  layers: [
    ...normalised(32, 3, 2, 1),
    ...[
      [32, 64, 1],
      [64, 128, 2],
      [128, 128, 1],
      [128, 256, 2],
      [256, 256, 1],
      [256, 512, 2],
      ...Array.from({ length: 5 }, () => [512, 512, 1]),
      [512, 1024, 2],
      [1024, 1024, 1],
    ].flatMap(([channels = 0, filters = 0, stride = 0]) => [
      ...normalised(channels, 3, stride, 1, channels),
      ...normalised(filters, 1),
    ]),
    globalPool,
    flatten,
    dense(1000),
  ],
}

function fire(squeezed: number, expanded: number): Layer[] {
  const branches = [[conv(expanded, 1)], [conv(expanded, 3, 1, 1)]]
  return [conv(squeezed, 1), relu, { kind: 'branches', join: 'concatenate', branches }]
}

/** Version 1.1, with its pools in ceil mode. */
export const squeezeNet: Network = {
  input: image(3, 224),
  layers: [
    conv(64, 3, 2),
    pool(3, 2, 0, 'ceil'),
    ...fire(16, 64),
    ...fire(16, 64),
    pool(3, 2, 0, 'ceil'),
    ...fire(32, 128),
    ...fire(32, 128),
    pool(3, 2, 0, 'ceil'),
    ...fire(48, 192),
    ...fire(48, 192),
    ...fire(64, 256),
    ...fire(64, 256),
    conv(1000, 1),
    globalPool,
    flatten,
  ],
}

/** DCGAN's generator (Radford, Metz & Chintala, 2016; PyTorch's tutorial), from a noise of 100 channels. */
export const dcganGenerator: Network = {
  input: image(100, 1),
  layers: [
    [512, 1, 0],
    [256, 2, 1],
    [128, 2, 1],
    [64, 2, 1],
    [3, 2, 1],
  ].flatMap(([filters = 0, stride = 0, padding = 0], index): Layer[] => [
    {
      kind: 'transposed-convolution',
      filters,
      filter: bothAxes(4),
      stride: bothAxes(stride),
      padding: bothAxes(padding),
      bias: false,
    },
    ...(index < 4 ? [{ kind: 'batch-normalisation' } as const, relu] : [relu]),
  ]),
}
