import fc from 'fast-check'
import type { SteppingSetup } from '@/lib/figures/stepping-setup'

const value = fc.integer({ min: -9, max: 9 })

function anyGrid(rows: number, columns: number): fc.Arbitrary<number[][]> {
  return fc.array(fc.array(value, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows })
}

/** Any setup whose filter, spread out, lies inside the padded input; whole values, so that sums are exact. */
export const anySetup: fc.Arbitrary<SteppingSetup> = fc
  .record({
    height: fc.integer({ min: 1, max: 9 }),
    width: fc.integer({ min: 1, max: 9 }),
    down: fc.integer({ min: 1, max: 4 }),
    across: fc.integer({ min: 1, max: 4 }),
    padding: fc.integer({ min: 0, max: 3 }),
    stride: fc.integer({ min: 1, max: 4 }),
    dilation: fc.integer({ min: 1, max: 3 }),
    mode: fc.constantFrom('correlation' as const, 'convolution' as const),
  })
  .filter(
    ({ height, width, down, across, padding, dilation }) =>
      dilation * (down - 1) < height + 2 * padding && dilation * (across - 1) < width + 2 * padding,
  )
  .chain(({ height, width, down, across, ...rest }) =>
    fc.record({ input: anyGrid(height, width), kernel: anyGrid(down, across) }).map((grids) => ({ ...grids, ...rest })),
  )
