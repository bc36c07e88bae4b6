import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { conv2d } from '@/lib/conv/conv2d'
import type { Layer } from '@/lib/conv/layer'
import { countValues, joinShapes, type LayerShape } from '@/lib/conv/layer-shape'
import { layerOutput, layerTable } from '@/lib/conv/layer-table'
import { bothAxes } from '@/lib/conv/per-axis'
import {
  alexNet,
  conv,
  dcganGenerator,
  dense,
  flatten,
  globalPool,
  leNet5,
  mobileNet,
  pool,
  relu,
  resNet50,
  squeezeNet,
  vgg16,
} from './networks'
import { filtersOf, plainLayer, volumeOf } from './volumes'

const maps = (channels: number, height: number, width = height): LayerShape => ({
  kind: 'maps',
  channels,
  height,
  width,
})

function complete(input: LayerShape, layers: readonly Layer[]) {
  const table = layerTable(input, layers)
  if (!table.complete) throw new Error(`layer ${table.brokenAt}: ${table.problem}`)
  return table
}

describe('published totals', () => {
  test.each([
    ['LeNet-5', leNet5, 61_706],
    ['AlexNet, two groups', alexNet, 60_965_224],
    ['VGG16', vgg16, 138_357_544],
    ['ResNet-50', resNet50, 25_557_032],
    ['MobileNet', mobileNet, 4_231_976],
    ['SqueezeNet 1.1', squeezeNet, 1_235_496],
    ['DCGAN generator', dcganGenerator, 3_576_704],
  ])('%s has %j', (_, { input, layers }, parameters) => {
    const { weights, biases, parameters: counted } = complete(input, layers).total.parameters
    expect(counted).toBe(parameters)
    expect(weights + biases).toBe(parameters)
  })

  test.each([
    ['VGG16', vgg16, 15_470_264_320],
    ['ResNet-50', resNet50, 4_089_184_256],
    ['MobileNet', mobileNet, 568_740_352],
  ])('%s takes %j multiply-accumulates', (_, { input, layers }, macs) => {
    expect(complete(input, layers).total.macs).toBe(macs)
  })
})

describe('published shapes', () => {
  const sides = ({ input, layers }: typeof vgg16) =>
    complete(input, layers)
      .rows.map(({ output }) => output)
      .map((shape) => (shape.kind === 'maps' ? `${shape.height}x${shape.width}x${shape.channels}` : `${shape.length}`))

  test('AlexNet, as CS231n lists it', () => {
    expect(sides(alexNet)).toEqual([
      '55x55x96',
      '27x27x96',
      '27x27x256',
      '13x13x256',
      '13x13x384',
      '13x13x384',
      '13x13x256',
      '6x6x256',
      '9216',
      '4096',
      '4096',
      '1000',
    ])
  })

  test('AlexNet: the first layer has 34,944 parameters and 290,400 values, and every stride fits', () => {
    const { rows, total } = complete(alexNet.input, alexNet.layers)
    expect(rows[0]?.parameters).toEqual({ weights: 34_848, biases: 96, parameters: 34_944 })
    expect(countValues(rows[0]?.output ?? alexNet.input)).toBe(290_400)
    expect(total.fits).toBe(true)
  })

  test('LeNet-5: 156, 2,416, 48,120, 10,164 and 850 parameters', () => {
    const { rows } = complete(leNet5.input, leNet5.layers)
    expect(rows.map(({ parameters }) => parameters.parameters)).toEqual([156, 0, 2416, 0, 0, 48_120, 10_164, 850])
    expect(sides(leNet5).slice(0, 5)).toEqual(['28x28x6', '14x14x6', '10x10x16', '5x5x16', '400'])
  })

  test('VGG16 flattens 7x7x512 and puts 102,764,544 parameters behind it (CS231n)', () => {
    const { rows } = complete(vgg16.input, vgg16.layers)
    expect(sides(vgg16).slice(17, 19)).toEqual(['7x7x512', '25088'])
    expect(rows[19]?.parameters.weights).toBe(102_760_448)
  })

  test('ResNet-50 ends in 7x7x2048, and none of its halved sizes fits exactly', () => {
    expect(sides(resNet50).at(-4)).toBe('7x7x2048')
    expect(complete(resNet50.input, resNet50.layers).total.fits).toBe(false)
  })

  test('SqueezeNet 1.1: 55, 27 and 13 after the pools in ceil mode', () => {
    expect(sides(squeezeNet).filter((_, index) => squeezeNet.layers[index]?.kind === 'pooling')).toEqual([
      '55x55x64',
      '27x27x128',
      '13x13x256',
    ])
  })

  test("DCGAN's generator doubles from 4x4 to 64x64", () => {
    expect(sides(dcganGenerator).filter((_, row) => row % 3 === 0)).toEqual([
      '4x4x512',
      '8x8x256',
      '16x16x128',
      '32x32x64',
      '64x64x3',
    ])
  })
})

test('no layers leave the input as it is, at no cost', () => {
  expect(layerTable(maps(3, 5), [])).toEqual({
    complete: true,
    rows: [],
    total: { output: maps(3, 5), parameters: { weights: 0, biases: 0, parameters: 0 }, macs: 0, fits: true },
  })
})

describe('a layer that cannot take its input ends the table, which says which and why', () => {
  const start = maps(4, 6)
  const up: Layer = {
    kind: 'transposed-convolution',
    filters: 4,
    filter: bothAxes(2),
    stride: bothAxes(1),
    padding: { height: 4, width: 0 },
    bias: false,
  }
  test.each<[string, Layer[], number, string]>([
    ['a filter larger than the map', [pool(2, 2), conv(4, 5)], 1, 'filter-too-large'],
    ['a pool larger than the map', [pool(7, 1)], 0, 'filter-too-large'],
    ['a pool larger than the map and the overhang', [pool(9, 2, 0, 'ceil')], 0, 'filter-too-large'],
    ['dense without flatten', [relu, dense(10)], 1, 'needs-vector'],
    ['convolution behind flatten', [flatten, conv(4, 1)], 1, 'needs-maps'],
    ['pooling behind flatten', [flatten, pool(2, 2)], 1, 'needs-maps'],
    ['global pooling behind flatten', [flatten, globalPool], 1, 'needs-maps'],
    ['transposed convolution behind flatten', [flatten, up], 1, 'needs-maps'],
    ['groups that do not divide the channels', [conv(6, 1, 1, 0, 3)], 0, 'groups-do-not-divide'],
    ['groups that do not divide the filters', [conv(6, 1, 1, 0, 4)], 0, 'groups-do-not-divide'],
    ['groups of a transposed convolution', [{ ...up, groups: 3 }], 0, 'groups-do-not-divide'],
    ['a transposed convolution cut away', [conv(4, 5), up], 1, 'nothing-left'],
    [
      'branches of different depth, added',
      [{ kind: 'branches', join: 'add', branches: [[], [conv(5, 1)]] }],
      0,
      'branches-differ',
    ],
    [
      'branches of different size, stacked',
      [{ kind: 'branches', join: 'concatenate', branches: [[], [conv(4, 3)]] }],
      0,
      'branches-differ',
    ],
    [
      'maps and a vector, stacked',
      [{ kind: 'branches', join: 'concatenate', branches: [[flatten], []] }],
      0,
      'branches-differ',
    ],
    ['a vector and maps, added', [{ kind: 'branches', join: 'add', branches: [[], [flatten]] }], 0, 'branches-differ'],
    [
      'vectors of different length, added',
      [flatten, { kind: 'branches', join: 'add', branches: [[], [dense(2)]] }],
      1,
      'branches-differ',
    ],
    [
      'a branch that is broken itself',
      [{ kind: 'branches', join: 'add', branches: [[], [dense(2)]] }],
      0,
      'needs-vector',
    ],
  ])('%s', (_, layers, brokenAt, problem) => {
    const table = layerTable(start, layers)
    expect(table).toMatchObject({ complete: false, brokenAt, problem })
    expect(table.rows).toHaveLength(brokenAt)
  })

  test('vectors are joined end to end or value by value', () => {
    const branches = [[dense(2)], [dense(3)]]
    expect(complete(start, [flatten, { kind: 'branches', join: 'concatenate', branches }]).total.output).toEqual({
      kind: 'vector',
      length: 5,
    })
    const twice = [[dense(2)], [dense(2)]]
    expect(complete(start, [flatten, { kind: 'branches', join: 'add', branches: twice }]).total).toMatchObject({
      output: { kind: 'vector', length: 2 },
      macs: 4 * 144,
    })
  })
})

test('numbers that make no layer are thrown back by name', () => {
  expect(() => layerTable(maps(0, 5), [])).toThrow('input.channels must be')
  expect(() => layerTable(maps(1, 5, 1.5), [])).toThrow('input.width must be')
  expect(() => layerTable(maps(1, 0), [])).toThrow('input.height must be')
  expect(() => layerTable({ kind: 'vector', length: 0 }, [])).toThrow('input.length must be')
  expect(() => layerTable(maps(1, 5), [conv(1, 3, 0)])).toThrow('stride must be')
  expect(() => layerTable(maps(1, 5), [conv(Number.NaN, 3)])).toThrow('filters must be')
  expect(() => layerTable(maps(1, 5), [conv(1, 3, 1, 0, 0)])).toThrow('groups must be')
  expect(() => layerTable(maps(1, 5), [pool(3, 2, -1)])).toThrow('padding must be')
  expect(() => layerTable(maps(1, 5), [{ kind: 'branches', join: 'add', branches: [] }])).toThrow('branches must hold')
  const many = [flatten, dense(2 ** 51), dense(3), dense(2 ** 51)]
  expect(() => layerTable(maps(1, 1), many)).toThrow('layers add up to more than')
})

test('batch normalisation counts channels of maps and values of vectors', () => {
  const normalise: Layer = { kind: 'batch-normalisation' }
  expect(layerOutput(normalise, maps(7, 3))).toMatchObject({ output: maps(7, 3), parameters: { parameters: 14 } })
  expect(layerOutput(normalise, { kind: 'vector', length: 5 })).toMatchObject({ parameters: { parameters: 10 } })
})

test('unequal sides and paddings go to their own axes', () => {
  const layer: Layer = {
    kind: 'convolution',
    filters: 2,
    filter: { height: 3, width: 5 },
    stride: { height: 3, width: 4 },
    padding: { height: 0, width: { before: 0, after: 2 } },
    dilation: { height: 2, width: 1 },
    bias: false,
  }
  expect(layerOutput(layer, maps(1, 8, 8))).toEqual({
    output: maps(2, 2, 2),
    parameters: { weights: 30, biases: 0, parameters: 30 },
    macs: 120,
    fits: false,
  })
  expect(
    layerOutput({ ...layer, padding: { height: 0, width: { before: 0, after: 1 } } }, maps(1, 8, 8)),
  ).toMatchObject({
    output: maps(2, 2, 2),
    fits: true,
  })
})

describe('one axis is enough', () => {
  const tall = { height: 4, width: 1 }
  const wide = { height: 1, width: 4 }
  const strideTwo = { stride: bothAxes(2), padding: bothAxes(0) }
  const convolution = { kind: 'convolution', filters: 2, ...strideTwo, bias: false } as const
  const pooling = { kind: 'pooling', ...strideTwo, rounding: 'floor' } as const
  const transposed = { kind: 'transposed-convolution', filters: 2, stride: bothAxes(1), bias: false } as const

  test.each<[string, Layer, string]>([
    ['a filter too tall', { ...convolution, filter: tall }, 'filter-too-large'],
    ['a filter too wide', { ...convolution, filter: wide }, 'filter-too-large'],
    ['a window too tall', { ...pooling, window: tall }, 'filter-too-large'],
    ['a window too wide', { ...pooling, window: wide }, 'filter-too-large'],
    [
      'a transposed convolution cut away in height',
      { ...transposed, filter: bothAxes(1), padding: { height: 2, width: 0 } },
      'nothing-left',
    ],
    [
      'a transposed convolution cut away in width',
      { ...transposed, filter: bothAxes(1), padding: { height: 0, width: 2 } },
      'nothing-left',
    ],
  ])('%s makes no layer', (_, layer, problem) => {
    expect(layerOutput(layer, maps(2, 3))).toBe(problem)
  })

  test('a stride that does not fit along one axis does not fit', () => {
    for (const [height, width, fits] of [
      [5, 5, true],
      [6, 5, false],
      [5, 6, false],
    ] as const) {
      expect(layerOutput({ ...convolution, filter: bothAxes(3) }, maps(1, height, width))).toMatchObject({ fits })
      expect(layerOutput({ ...pooling, window: bothAxes(3) }, maps(1, height, width))).toMatchObject({ fits })
      const ceil = { ...pooling, window: bothAxes(3), rounding: 'ceil' } as const
      expect(layerOutput(ceil, maps(1, height, width))).toMatchObject({ fits })
    }
    const up = { ...transposed, filter: bothAxes(2), padding: bothAxes(0) }
    expect(layerOutput(up, maps(1, 3))).toMatchObject({ output: maps(2, 4), fits: true })
  })

  test('an output of a single pixel is one', () => {
    const one = (channels: number) => ({ output: maps(channels, 1) })
    expect(layerOutput({ ...convolution, filter: bothAxes(3) }, maps(1, 3))).toMatchObject({ ...one(2), fits: true })
    expect(layerOutput({ ...pooling, window: bothAxes(3) }, maps(1, 3))).toMatchObject({ ...one(1), fits: true })
    expect(layerOutput({ ...transposed, filter: bothAxes(1), padding: bothAxes(1) }, maps(1, 3))).toMatchObject(one(2))
  })

  test('rounding up lets a window overhang by less than the stride, and by no more', () => {
    const layer = { ...pooling, window: bothAxes(4), rounding: 'ceil' } as const
    expect(layerOutput(layer, maps(1, 3))).toMatchObject({ output: maps(1, 1), fits: false })
    expect(layerOutput(layer, maps(1, 2))).toBe('filter-too-large')
    expect(layerOutput({ ...layer, rounding: 'floor' }, maps(1, 3))).toBe('filter-too-large')
  })

  test('maps that differ along one axis are not joined', () => {
    for (const join of ['add', 'concatenate'] as const) {
      expect(joinShapes(join, maps(1, 3, 4), maps(1, 2, 4))).toBeNull()
      expect(joinShapes(join, maps(1, 3, 4), maps(1, 3, 5))).toBeNull()
    }
    expect(joinShapes('concatenate', maps(1, 3, 4), maps(2, 3, 4))).toEqual(maps(3, 3, 4))
    expect(joinShapes('add', maps(1, 3, 4), maps(2, 3, 4))).toBeNull()
  })

  test('values are counted whatever the shape', () => {
    expect(countValues(maps(2, 3, 4))).toBe(24)
    expect(countValues({ kind: 'vector', length: 5 })).toBe(5)
  })
})

test('shapes and weights are those of conv2d run layer by layer', () => {
  const side = fc.integer({ min: 1, max: 3 })
  const layers = fc.array(fc.record({ filters: side, side, stride: side, padding: side }), {
    minLength: 1,
    maxLength: 3,
  })
  fc.assert(
    fc.property(layers, (chain) => {
      let volume = volumeOf(Array.from({ length: 9 }, () => Array.from({ length: 9 }, () => 1)))
      let weights = 0
      for (const { filters, side, stride, padding } of chain) {
        const grid = Array.from({ length: side }, () => Array.from({ length: side }, () => 1))
        const bank = Array.from({ length: filters }, () => Array.from({ length: volume.channels }, () => grid))
        const layer = plainLayer(volume, filtersOf(...bank))
        weights += layer.filters.data.length
        volume = conv2d({ ...layer, stride: bothAxes(stride), padding: bothAxes(padding) })
      }
      const table = layerTable(
        maps(1, 9),
        chain.map(({ filters, side, stride, padding }) => conv(filters, side, stride, padding)),
      )
      expect(table).toMatchObject({
        complete: true,
        total: { output: maps(volume.channels, volume.height, volume.width), parameters: { weights } },
      })
    }),
  )
})
