import localFont from 'next/font/local'

// Next sizes the fallback of each font to it, so that nothing moves when the font arrives.

export const body = localFont({
  src: '../node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2',
  variable: '--font-body',
  weight: '200 800',
  display: 'optional',
})

export const heading = localFont({
  src: '../node_modules/@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-wght-normal.woff2',
  variable: '--font-heading',
  weight: '200 800',
  display: 'optional',
})

export const figures = localFont({
  src: '../node_modules/@fontsource-variable/jetbrains-mono/files/jetbrains-mono-latin-wght-normal.woff2',
  variable: '--font-figures',
  weight: '100 800',
  display: 'optional',
})

/** Formulas wait for their font: in another one they would be laid out differently. */
export const mathematics = localFont({
  src: './fonts/stix-two-math-subset.woff2',
  variable: '--font-mathematics',
  weight: '400',
  display: 'block',
  adjustFontFallback: false,
})
