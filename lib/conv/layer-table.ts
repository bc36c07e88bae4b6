import { ConvArgumentError } from '@/lib/conv/conv-argument-error'
import { exactSum } from '@/lib/conv/exact-sum'
import { convolutionOutput, poolingOutput, transposedOutput } from '@/lib/conv/filter-layer-output'
import type { Layer, LayerOutput, LayerProblem } from '@/lib/conv/layer'
import { countValues, joinShapes, type LayerShape, requireLayerShape } from '@/lib/conv/layer-shape'
import { denseMacs } from '@/lib/conv/mac-count'
import { addParameters, batchNormParameters, denseParameters, noParameters } from '@/lib/conv/parameter-count'

/** One layer with what goes in, what comes out, and what it costs. */
export type LayerRow = LayerOutput & { readonly layer: Layer; readonly input: LayerShape }

/** All rows and their sum; or the rows before the first layer that cannot take its input, and why it cannot. */
export type LayerTable =
  | { readonly complete: true; readonly rows: readonly LayerRow[]; readonly total: LayerOutput }
  | {
      readonly complete: false
      readonly rows: readonly LayerRow[]
      readonly brokenAt: number
      readonly problem: LayerProblem
    }

/**
 * A chain of layers worked out one by one, sizes rounded down unless a pool rounds up. The total of no layers is their input,
 * at no cost. Throws ConvArgumentError for numbers that make no layer (a stride of 0) and for counts above 2^53 - 1.
 */
export function layerTable(input: LayerShape, layers: readonly Layer[]): LayerTable {
  requireLayerShape(input)
  const rows: LayerRow[] = []
  let total: LayerOutput = { output: input, parameters: noParameters, macs: 0, fits: true }
  for (const [index, layer] of layers.entries()) {
    const result = layerOutput(layer, total.output)
    if (typeof result === 'string') return { complete: false, rows, brokenAt: index, problem: result }
    rows.push({ layer, input: total.output, ...result })
    total = addCost(total, result)
  }
  return { complete: true, rows, total }
}

/** What one layer makes of its input, or why it cannot; throws what layerTable throws. */
export function layerOutput(layer: Layer, input: LayerShape): LayerOutput | LayerProblem {
  switch (layer.kind) {
    case 'convolution':
      return input.kind === 'maps' ? convolutionOutput(layer, input) : 'needs-maps'
    case 'transposed-convolution':
      return input.kind === 'maps' ? transposedOutput(layer, input) : 'needs-maps'
    case 'pooling':
      return input.kind === 'maps' ? poolingOutput(layer, input) : 'needs-maps'
    case 'global-pooling':
      return input.kind === 'maps' ? free({ ...input, height: 1, width: 1 }) : 'needs-maps'
    case 'batch-normalisation': {
      const parameters = batchNormParameters(input.kind === 'maps' ? input.channels : input.length)
      return { ...free(input), parameters }
    }
    case 'activation':
      return free(input)
    case 'flatten':
      return free({ kind: 'vector', length: countValues(input) })
    case 'dense': {
      if (input.kind === 'maps') return 'needs-vector'
      const units = { inputs: input.length, outputs: layer.outputs }
      const output: LayerShape = { kind: 'vector', length: layer.outputs }
      return { ...free(output), parameters: denseParameters({ ...units, bias: layer.bias }), macs: denseMacs(units) }
    }
    case 'branches':
      return branchesOutput(layer, input)
  }
}

function free(output: LayerShape): LayerOutput {
  return { output, parameters: noParameters, macs: 0, fits: true }
}

function addCost(before: LayerOutput, next: LayerOutput): LayerOutput {
  return {
    output: next.output,
    parameters: addParameters(before.parameters, next.parameters),
    macs: exactSum('layers', before.macs, next.macs),
    fits: before.fits && next.fits,
  }
}

function branchesOutput(
  { join, branches }: Layer & { kind: 'branches' },
  input: LayerShape,
): LayerOutput | LayerProblem {
  const totals: LayerOutput[] = []
  for (const branch of branches) {
    const table = layerTable(input, branch)
    if (!table.complete) return table.problem
    totals.push(table.total)
  }
  const [first, ...others] = totals
  if (first === undefined) throw new ConvArgumentError('branches', 'must hold at least one chain, but it holds none')
  let joined = first
  for (const other of others) {
    const output = joinShapes(join, joined.output, other.output)
    if (output === null) return 'branches-differ'
    joined = { ...addCost(joined, other), output }
  }
  return joined
}
