/** What a learner can turn: the range of each, its symbol in the formula and its name in words. */
export const steppingLimits = {
  input: { symbol: 'W', name: 'Input size', least: 3, most: 32 },
  filter: { symbol: 'F', name: 'Filter size', least: 1, most: 11 },
  padding: { symbol: 'P', name: 'Padding', least: 0, most: 6 },
  stride: { symbol: 'S', name: 'Stride', least: 1, most: 8 },
  dilation: { symbol: 'd', name: 'Dilation', least: 1, most: 4 },
} as const

export type SteppingSetting = keyof typeof steppingLimits

/** Largest size of a value that is typed into a cell: more does not fit into one. */
export const largestValue = 999
