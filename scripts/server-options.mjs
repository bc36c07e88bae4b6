/**
 * What Node is told where the product is started: by `npm start`, and by everything that measures or tests it. The two halves of
 * the young generation get 32 MB from the beginning: what pages are made of outlives the usual 16 and is copied again and again.
 */
export const serverOptions = ['--min-semi-space-size=32', '--max-semi-space-size=32']
