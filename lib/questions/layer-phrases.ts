/** A square filter in words, `a $3 \\times 3$ filter`; eight and eleven begin with a vowel. */
export function filterPhrase(F: number): string {
  return `${F === 8 || F === 11 ? 'an' : 'a'} $${F} \\times ${F}$ filter`
}

export function paddingPhrase(P: number): string {
  return P === 0 ? 'no padding' : `padding $${P}$ on every side`
}

export function pixels(count: number): string {
  return count === 1 ? '1 pixel' : `${count} pixels`
}
