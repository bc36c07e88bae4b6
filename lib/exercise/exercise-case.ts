import type { Grid } from '@/lib/questions/correlate'

/** The arguments of one call of `conv2d(image, kernel, stride, pad)`. */
export type Call = { readonly image: Grid; readonly kernel: Grid; readonly stride: number; readonly pad: number }

/** A call that the learner's function is checked with; a hidden one is shown only when it fails. */
export type ExerciseCase = Call & { readonly id: string; readonly name: string; readonly hidden: boolean }
