/** How many draws a test makes: as many as usual, or a twentieth where mutation testing runs it thousands of times. */
export function draws(usual: number): number {
  return process.env.STRIDE_FEW_DRAWS === undefined ? usual : Math.ceil(usual / 20)
}
