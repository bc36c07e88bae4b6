/** What the editor opens with. */
export const startingProgram = `// image and kernel are lists of rows: image[row][column].
// Return the output in the same way, as a list of rows.
function conv2d(image, kernel, stride, pad) {
  // 1. Surround the image with pad zeros on every side.

  // 2. Work out the height and the width of the output.

  // 3. For each cell of the output, add up
  //    pixel * weight over the window.
  const out = []

  return out
}
`

/** One way to write it, for whoever has tried. */
export const solvedProgram = `function conv2d(image, kernel, stride, pad) {
  const [H, W] = [image.length, image[0].length]
  const [FH, FW] = [kernel.length, kernel[0].length]

  const padded = []
  for (let y = 0; y < H + 2 * pad; y++) {
    padded.push(new Array(W + 2 * pad).fill(0))
  }
  for (let y = 0; y < H; y++) {
    for (let x = 0; x < W; x++) padded[y + pad][x + pad] = image[y][x]
  }

  const height = Math.floor((H - FH + 2 * pad) / stride) + 1
  const width = Math.floor((W - FW + 2 * pad) / stride) + 1

  const out = []
  for (let row = 0; row < height; row++) {
    const line = []
    for (let column = 0; column < width; column++) {
      let sum = 0
      for (let m = 0; m < FH; m++) {
        for (let n = 0; n < FW; n++) {
          sum += padded[row * stride + m][column * stride + n] * kernel[m][n]
        }
      }
      line.push(sum)
    }
    out.push(line)
  }
  return out
}
`

/** The same in NumPy, as the lesson derives it. */
export const numpyProgram = `import numpy as np


def conv2d(image, kernel, stride=1, pad=0):
    image, kernel = np.asarray(image), np.asarray(kernel)
    padded = np.pad(image, pad)
    FH, FW = kernel.shape
    height = (padded.shape[0] - FH) // stride + 1
    width = (padded.shape[1] - FW) // stride + 1

    out = np.zeros((height, width))
    for row in range(height):
        for column in range(width):
            y, x = row * stride, column * stride
            patch = padded[y : y + FH, x : x + FW]
            out[row, column] = np.sum(patch * kernel)
    return out
`

/** Lines of a program, for a listing. */
export function linesOf(program: string): string[] {
  return program.trimEnd().split('\n')
}
