/** What students type for “invalid: does not fit”, in normalised typing. */
export const invalidWords: ReadonlySet<string> = new Set([
  'invalid',
  'invalid (does not fit)',
  'invalid: does not fit',
  'invalid: it does not fit',
  'not valid',
  'does not fit',
  'it does not fit',
  "doesn't fit",
  "it doesn't fit",
  'doesnt fit',
  'not fitting',
  'impossible',
  'not possible',
  'none',
  'n/a',
])

/** A bare “no” answers whether something fits, and nothing else. */
export const misfitWords: ReadonlySet<string> = new Set([...invalidWords, 'no'])

/** What students type for “it fits”. */
export const fitsWords: ReadonlySet<string> = new Set([
  'fits',
  'it fits',
  'does fit',
  'it does fit',
  'valid',
  'fit',
  'yes',
])
