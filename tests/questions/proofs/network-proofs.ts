import type { Proof } from './proof'

export const networkProofs: Record<string, Proof> = {}
