import type { Misconception } from './misconception'

/** Wrong ideas about dilation, transposed layers, receptive fields and whole networks. */
export const networkMisconceptions = {} as const satisfies Record<string, Misconception>
