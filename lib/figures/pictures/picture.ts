import type { Volume } from '@/lib/conv/volume'

/** Grey pixels, one channel of values from 0 (black) to 1 (white). */
export type Picture = Volume<Float32Array>

/** Pixels on the longer side of a picture; larger ones are made smaller before they are filtered. */
export const pictureSide = 512
