import { solvedProgram } from '@/lib/exercise/programs'

/** The solution with passages written otherwise; throws when one is not there. */
function changed(...changes: [passage: string, otherwise: string][]): string {
  return changes.reduce((program, [passage, otherwise]) => {
    if (!program.includes(passage)) throw new Error(`There is no ${passage}`)
    return program.replaceAll(passage, otherwise)
  }, solvedProgram)
}

const pixel = 'padded[row * stride + m][column * stride + n]'
const size = (axis: 'height' | 'width', value: string) =>
  changed([`const ${axis} = Math.floor(`, `const ${axis} = ${value} // `])

/** Programs with a usual mistake, with the name that is to be found for it. */
export const wrongPrograms: readonly [name: string, program: string][] = [
  [
    'Ignored the padding',
    changed(
      ['image, kernel, stride, pad)', 'image, kernel, stride, _)\n{ const pad = 0;'],
      ['return out', 'return out }'],
    ),
  ],
  [
    'Ignored the stride',
    changed(['kernel, stride, pad)', 'kernel, _, pad)\n{ const stride = 1;'], ['return out', 'return out }']),
  ],
  ['Window started at the output index', changed([pixel, 'padded[row + m][column + n]'])],
  ['Counted the padding once', changed(['2 * pad', 'pad'])],
  ['Put the image into the corner', changed(['padded[y + pad][x + pad]', 'padded[y][x]'])],
  ['Flipped the filter', changed(['kernel[m][n]', 'kernel[FH - 1 - m][FW - 1 - n]'])],
  ['Flipped one axis only', changed(['kernel[m][n]', 'kernel[m][FW - 1 - n]'])],
  ['Took the filter’s rows for columns', changed(['kernel[m][n]', '(kernel[n]?.[m] ?? 0)'])],
  ['Summed without multiplying', changed([' * kernel[m][n]', ''])],
  ['Swapped the axes', changed(['return out', 'return out[0].map((_, x) => out.map((line) => line[x]))'])],
  ['Forgot to add one', changed(['/ stride) + 1', '/ stride)'])],
  [
    'Assumed “same” padding',
    changed(['return out', 'return image.map((line, y) => line.map((_, x) => out[y]?.[x] ?? 0))']),
  ],
  ['Used one axis for both', size('width', 'Math.min(height, Math.floor((W - FW + 2 * pad) / stride) + 1)')],
  ['Kept the last product only', changed(['sum +=', 'sum ='])],
  ['Did not start each sum at 0', changed(['let sum = 0', ''], ['const out = []', 'const out = []\n  let sum = 0'])],
]
