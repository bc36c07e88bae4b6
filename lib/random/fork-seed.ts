import { hashSeed } from '@/lib/random/hash-seed'

/**
 * A new seed for one labelled use of a seed, as 32 hexadecimal digits. Different labels give unrelated draws, and the
 * length in front keeps `('a', 'bc')` and `('ab', 'c')` apart.
 */
export function forkSeed(seed: string, label: string): string {
  return hashSeed(`${seed.length}:${seed}${label}`)
    .map((word) => (word >>> 0).toString(16).padStart(8, '0'))
    .join('')
}
