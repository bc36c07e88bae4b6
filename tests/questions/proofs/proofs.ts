import { costProofs } from './cost-proofs'
import { fieldProofs } from './field-proofs'
import { networkProofs } from './network-proofs'
import { poolingProofs } from './pooling-proofs'
import type { Proof } from './proof'
import { sizeProofs } from './size-proofs'
import { valueProofs } from './value-proofs'
import { volumeProofs } from './volume-proofs'

/** The second way to every family's answer. */
export const proofs: Readonly<Record<string, Proof>> = {
  ...sizeProofs,
  ...volumeProofs,
  ...poolingProofs,
  ...costProofs,
  ...valueProofs,
  ...fieldProofs,
  ...networkProofs,
}
