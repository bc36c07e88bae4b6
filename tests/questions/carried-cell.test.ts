import { describe, expect, test } from 'vitest'
import { carriedCell, parametersOf, shapeAfter } from '@/lib/questions/carried-cell'
import { carrySchema } from '@/lib/questions/carry'
import { layerTable } from '@/lib/questions/families/layer-table'

const layers = [
  { kind: 'conv', F: 5, P: 0, S: 1, K: 6 },
  { kind: 'pool', F: 2, P: 0, S: 2 },
  { kind: 'conv', F: 5, P: 0, S: 1, K: 16 },
  { kind: 'pool', F: 2, P: 0, S: 2 },
  { kind: 'flatten' },
  { kind: 'dense', K: 120 },
]
const carry = carrySchema.parse(layerTable.rebuild('', { network: 'lenet', W: 32, D: 1, layers }).key.carry)

describe('what follows in a layer table', () => {
  const cells = (rows: (null | number[])[]) =>
    ({ kind: 'cells', rows: rows.map((sizes) => [sizes && { kind: 'shape' as const, sizes }, null]) }) as const
  const shape = (...sizes: number[]) => ({ kind: 'shape', sizes })
  const number = (numerator: number) => ({ kind: 'number', numerator, denominator: 1 })

  test('shape and parameters come from the shape of the row above', () => {
    const answer = cells([[20, 18, 8], null, null])
    expect(carriedCell(carry, { ...answer, rows: [...answer.rows] }, 1, 0)).toEqual(shape(10, 9, 8))
    expect(carriedCell(carry, { ...answer, rows: [...answer.rows] }, 1, 1)).toEqual(number(0))
  })

  test('nothing follows for the first row, after an empty cell, from an impossible shape, or outside the table', () => {
    const answer = { kind: 'cells' as const, rows: [...cells([[28, 28, 6], null, [0, 4, 4], [3, 3, 6]]).rows] }
    expect(carriedCell(carry, answer, 0, 0)).toBeNull()
    expect(carriedCell(carry, answer, 2, 0)).toBeNull()
    expect(carriedCell(carry, answer, 3, 0)).toBeNull()
    expect(carriedCell(carry, answer, 9, 0)).toBeNull()
    expect(carriedCell(carry, answer, 1, 7)).toBeNull()
  })

  test('a window larger than what is left gives no shape', () => {
    expect(shapeAfter({ kind: 'conv', F: 5, P: 0, S: 1, K: 16 }, [4, 9, 6])).toBeNull()
    expect(shapeAfter({ kind: 'conv', F: 5, P: 1, S: 1, K: 16 }, [4, 9, 6])).toEqual([2, 7, 16])
    expect(shapeAfter({ kind: 'pool', F: 3, P: 0, S: 2 }, [8, 7, 6])).toEqual([3, 3, 6])
  })

  test('a window as large as the input leaves one pixel', () => {
    expect(shapeAfter({ kind: 'conv', F: 5, P: 0, S: 1, K: 16 }, [5, 9, 6])).toEqual([1, 5, 16])
  })

  test('no layer follows a shape with a side of 0', () => {
    for (const sizes of [
      [0, 4, 4],
      [4, 0, 4],
      [4, 4, 0],
    ]) {
      const { rows } = cells([[28, 28, 6], [14, 14, 6], sizes, null])
      expect(carriedCell(carry, { kind: 'cells', rows: [...rows] }, 3, 1)).toBeNull()
    }
  })

  test('a convolution has a weight for each tap in each channel, and a bias, in every filter', () => {
    expect(parametersOf({ kind: 'conv', F: 5, P: 0, S: 1, K: 16 }, [14, 14, 6])).toBe(2416)
    expect(parametersOf({ kind: 'pool', F: 2, P: 0, S: 2 }, [14, 14, 6])).toBe(0)
  })

  test('a dense layer flattens what it is given', () => {
    expect(shapeAfter({ kind: 'flatten' }, [3, 4, 5])).toEqual([1, 1, 60])
    expect(shapeAfter({ kind: 'dense', K: 7 }, [3, 4, 5])).toEqual([1, 1, 7])
    expect(parametersOf({ kind: 'dense', K: 7 }, [3, 4, 5])).toBe(427)
    expect(parametersOf({ kind: 'flatten' }, [3, 4, 5])).toBe(0)
  })
})
