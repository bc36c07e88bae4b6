import { outputPadding } from '@/lib/questions/families/output-padding'
import { transposedSize } from '@/lib/questions/families/transposed-size'

/** Dilation, transposed layers, receptive fields and whole networks. Easy to hard. */
export const networkFamilies = [transposedSize, outputPadding] as const
