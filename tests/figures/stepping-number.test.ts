import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellText, readCell } from '@/lib/figures/stepping-number'

describe('numbers in cells', () => {
  it.each([
    [0, '0'],
    [-0, '0'],
    [7, '7'],
    [-12, '−12'],
    [0.5, '0.5'],
    [-0.25, '−0.25'],
    [1 / 9, '1/9'],
    [-2 / 3, '−2/3'],
    [1 / 16, '1/16'],
    [23 / 9, '2.56'],
    [0.1 + 0.2, '0.3'],
    [0.0012, '0.001'],
    [120_758, '120758'],
  ])('writes %s as %s', (value, text) => {
    expect(cellText(value)).toBe(text)
  })

  it.each([
    ['3', 3],
    [' −2 ', -2],
    ['-.5', -0.5],
    ['0,25', 0.25],
    ['1/9', 1 / 9],
    ['-1 / 4', -0.25],
    ['+8', 8],
    ['-0', 0],
  ])('reads %s', (typed, value) => {
    expect(readCell(typed)).toEqual({ kind: 'value', value })
  })

  it.each(['', '  ', 'x', '1e3', '1/0', '--2', '1.2.3', '1000', '-1000', '0x10', '1/2/3', 'Infinity'])(
    'does not read “%s”, and says what is wrong',
    (typed) => {
      expect(readCell(typed)).toEqual({ kind: 'problem', problem: expect.stringMatching(/keeps the/) })
    },
  )

  it('reads what it writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: -99_900, max: 99_900 }), (hundredths) => {
        const reading = readCell(cellText(hundredths / 100))
        expect(reading).toEqual({ kind: 'value', value: hundredths === 0 ? 0 : hundredths / 100 })
      }),
    )
  })
})
