/**
 * What Node is told where the product is started: by `npm start`, and by everything that measures or tests it. A young generation of
 * 32 MB, since what a page is made of outlives one of 16 MB and is copied again and again.
 */
export const serverOptions = ['--min-semi-space-size=32', '--max-semi-space-size=32']
