import type { FieldName, Fields } from '@/lib/calculator/fields'
import type { Layer, LayerAxis } from '@/lib/calculator/layer'
import { readSize } from '@/lib/calculator/read-size'

/** What is wrong with a field, in a sentence to stand beside it. */
export type Problems = { readonly [name in FieldName]?: string }

type LayerReading = { kind: 'layer'; layer: Layer } | { kind: 'problems'; problems: Problems }

/** How each number is called in a sentence, and the least that it can be. */
export const sizeNames: Readonly<Record<FieldName, { name: string; least: 0 | 1 }>> = {
  W: { name: 'the input size', least: 1 },
  F: { name: 'the filter size', least: 1 },
  P: { name: 'the padding', least: 0 },
  Pend: { name: 'the padding after', least: 0 },
  S: { name: 'the stride', least: 1 },
  d: { name: 'the dilation', least: 1 },
  A: { name: 'the output padding', least: 0 },
  H: { name: 'the input height', least: 1 },
  FH: { name: 'the filter height', least: 1 },
  PH: { name: 'the padding above', least: 0 },
  PHend: { name: 'the padding below', least: 0 },
  SH: { name: 'the stride down', least: 1 },
}

/** Reads every field that counts for this kind of layer; the numbers of the height are those of the width where left empty. */
export function readLayer(fields: Fields): LayerReading {
  const problems: { [name in FieldName]?: string } = {}
  const read = (name: FieldName): number => {
    const reading = readSize(fields[name], sizeNames[name].name, sizeNames[name].least)
    if (reading.kind === 'size') return reading.size
    problems[name] = reading.problem
    return sizeNames[name].least
  }
  const readOr = (name: FieldName, empty: number) => (isEmpty(fields, name) ? empty : read(name))
  const mayDiffer = paddingMayDiffer(fields)

  const before = read('P')
  const width: LayerAxis = {
    input: read('W'),
    filter: read('F'),
    padding: { before, after: mayDiffer ? readOr('Pend', before) : before },
    stride: read('S'),
    dilation: read('d'),
  }
  const above = readOr('PH', width.padding.before)
  const below = isEmpty(fields, 'PH') ? width.padding.after : above
  const height: LayerAxis = {
    input: readOr('H', width.input),
    filter: readOr('FH', width.filter),
    padding: { before: above, after: mayDiffer ? readOr('PHend', below) : above },
    stride: readOr('SH', width.stride),
    dilation: width.dilation,
  }
  const axes = { height, width }
  const layer: Layer =
    fields.layer === 'transposed'
      ? { kind: 'transposed', axes, outputPadding: read('A') }
      : { kind: fields.layer, axes }
  return Object.keys(problems).length > 0 ? { kind: 'problems', problems } : { kind: 'layer', layer }
}

/** Whether both sides of an axis can be padded differently; with ceil_mode it would be unclear where the input ends. */
export function paddingMayDiffer({ layer }: Fields): boolean {
  return layer === 'convolution' || layer === 'pooling'
}

export function isEmpty(fields: Fields, name: FieldName): boolean {
  return fields[name].trim() === ''
}
