import localFont from 'next/font/local'

// A font that comes too late for the first paint is kept for the next page, so that nothing moves under the reader.

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

/** No fallback has the measures of this one: swapped in late, it would break the lines around a formula anew. */
export const mathematics = localFont({
  src: './fonts/stix-two-math-subset.woff2',
  variable: '--font-mathematics',
  weight: '400',
  display: 'optional',
  adjustFontFallback: false,
})
