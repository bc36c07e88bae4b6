import { outputSize } from '@/lib/conv/output-size'
import type { CellAnswer, CellsAnswer } from '@/lib/questions/answer'
import { shapeAnswer, wholeAnswer } from '@/lib/questions/answer-of'
import type { Carry, TableLayer } from '@/lib/questions/carry'

type Volume = readonly [number, number, number]

/**
 * What a cell of a layer table would rightly hold if the student's own shape in the row above were right; null for the
 * first row, for a row above without a shape, and where no such layer can follow.
 */
export function carriedCell(carry: Carry, answer: CellsAnswer, row: number, column: number): CellAnswer | null {
  const layer = carry.layers[row]
  const holds = carry.columns[column]
  const above = row === 0 ? null : shapeAbove(carry, answer, row - 1)
  if (layer === undefined || holds === undefined || above === null) return null
  switch (holds) {
    case 'shape': {
      const shape = shapeAfter(layer, above)
      return shape === null ? null : shapeAnswer(...shape)
    }
    case 'parameters':
      return wholeAnswer(parametersOf(layer, above))
  }
}

function shapeAbove({ columns }: Carry, { rows }: CellsAnswer, row: number): Volume | null {
  const cell = rows[row]?.[columns.indexOf('shape')]
  if (cell?.kind !== 'shape') return null
  const [height, width, channels] = cell.sizes
  return height && width && channels ? [height, width, channels] : null
}

/** Height, width and channels after a layer, both axes rounded down; null where its window is larger than its input. */
export function shapeAfter(layer: TableLayer, [height, width, channels]: Volume): Volume | null {
  switch (layer.kind) {
    case 'conv':
    case 'pool': {
      const { F, P, S } = layer
      if (F > Math.min(height, width) + 2 * P) return null
      const size = (input: number) => outputSize({ input, filter: F, padding: P, stride: S }).size
      return [size(height), size(width), layer.kind === 'conv' ? layer.K : channels]
    }
    case 'flatten':
      return [1, 1, height * width * channels]
    case 'dense':
      return [1, 1, layer.K]
  }
}

/** Weights and biases of a layer on such an input. */
export function parametersOf(layer: TableLayer, [height, width, channels]: Volume): number {
  switch (layer.kind) {
    case 'conv':
      return (layer.F * layer.F * channels + 1) * layer.K
    case 'dense':
      return (height * width * channels + 1) * layer.K
    case 'pool':
    case 'flatten':
      return 0
  }
}
