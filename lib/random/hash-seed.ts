/**
 * Spreads a text over 128 bits, as four signed 32-bit words. Equal texts give equal words on every machine; it keeps
 * nothing secret.
 */
export function hashSeed(text: string): [number, number, number, number] {
  let a = 0x243f6a88
  let b = 0x85a308d3
  let c = 0x13198a2e
  let d = 0x03707344
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    a = b ^ Math.imul(a ^ code, 0x239b961b)
    b = c ^ Math.imul(b ^ code, 0xab0e9789)
    c = d ^ Math.imul(c ^ code, 0x38b34ae5)
    d = a ^ Math.imul(d ^ code, 0xa1e38b93)
  }
  // Each round lets every word reach every other, so that texts which differ in the last letter differ everywhere.
  for (let round = 0; round < 2; round++) {
    a = mix(a ^ d)
    b = mix(b ^ a)
    c = mix(c ^ b)
    d = mix(d ^ c)
  }
  return [a, b, c, d]
}

/** The finalizer of MurmurHash3: a bijection of 32 bits in which each input bit flips half of the output bits. */
function mix(word: number): number {
  let h = word ^ (word >>> 16)
  h = Math.imul(h, 0x85ebca6b)
  h ^= h >>> 13
  h = Math.imul(h, 0xc2b2ae35)
  return h ^ (h >>> 16)
}
