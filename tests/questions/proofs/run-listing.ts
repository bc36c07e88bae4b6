import { slide } from './proof'

export type ListedLayer =
  | { kind: 'conv'; C: number; K: number; F: number; P: number; S: number; G: number }
  | { kind: 'norm'; C: number }
  | { kind: 'pool'; F: number; S: number }
  | { kind: 'relu' | 'global' | 'flatten' }
  | { kind: 'dense'; C: number; K: number }

/** Runs a listing on a tensor of shape [channels, height, width], as PyTorch would, and gives the line that throws; -1 for none. */
export function brokenLine(W: number, D: number, layers: readonly ListedLayer[]): number {
  let shape = [D, W, W]
  for (const [index, layer] of layers.entries()) {
    try {
      shape = apply(layer, shape)
    } catch {
      return index
    }
  }
  return -1
}

function apply(layer: ListedLayer, shape: number[]): number[] {
  const [channels = 0, ...sides] = shape
  switch (layer.kind) {
    case 'conv':
      expect(dealsOut(layer.C, layer.G) && dealsOut(layer.K, layer.G))
      expect(sides.length === 2 && channels === layer.C)
      return [layer.K, ...sides.map((side) => windows(side, layer.F, layer.P, layer.S))]
    case 'pool':
      return [channels, ...sides.map((side) => windows(side, layer.F, 0, layer.S))]
    case 'norm':
      expect(sides.length === 2 && channels === layer.C)
      return shape
    case 'relu':
      return shape
    case 'global':
      return [channels, 1, 1]
    case 'flatten':
      return [shape.reduce((product, side) => product * side, 1)]
    case 'dense':
      expect(sides.length === 0 && channels === layer.C)
      return [layer.K]
  }
}

function windows(side: number, filter: number, padding: number, stride: number): number {
  const { count } = slide(side, filter, padding, stride)
  expect(count > 0)
  return count
}

/** Deals channels or filters out to the groups in turn; whether all groups have some, and as many as the others. */
function dealsOut(count: number, groups: number): boolean {
  const dealt = new Array<number>(groups).fill(0)
  for (let one = 0; one < count; one++) dealt[one % groups] = (dealt[one % groups] ?? 0) + 1
  return new Set(dealt).size === 1
}

function expect(holds: boolean): void {
  if (!holds) throw new RangeError('shapes do not match')
}
