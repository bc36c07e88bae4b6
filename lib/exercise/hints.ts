/** From the first step to the last; each gives away one of them, a formula as text with `$` around it. */
export const hints: readonly { title: string; text: string; code: string }[] = [
  {
    title: 'Padding',
    text: 'Make a list of zeros that is $2P$ rows higher and $2P$ columns wider than the image. Pixel $(0, 0)$ of the image goes to $(P, P)$. The image itself stays as it is.',
    code: 'padded[y + pad][x + pad] = image[y][x]',
  },
  {
    title: 'Size',
    text: 'Height and width go through the formula separately: $\\left\\lfloor\\frac{W - F + 2P}{S}\\right\\rfloor + 1$. Rounding down leaves out the window that would hang over the edge.',
    code: 'const height = Math.floor((H - FH + 2 * pad) / stride) + 1',
  },
  {
    title: 'Loops',
    text: 'Two loops go over the cells of the output, row by row. The window of cell $(i, j)$ starts at $(i \\cdot S, j \\cdot S)$ of the padded image.',
    code: 'for (let row = 0; row < height; row++) {\n  for (let column = 0; column < width; column++) {',
  },
  {
    title: 'Sum',
    text: 'Two more loops go over the kernel. The sum starts at 0 for each cell, and each product is added to it; the kernel is not turned.',
    code: 'sum += padded[row * stride + m][column * stride + n] * kernel[m][n]',
  },
]
