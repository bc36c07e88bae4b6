/** Dilation, transposed layers, receptive fields and whole networks. Easy to hard. */
export const networkFamilies = [] as const
