// Keeps the draws of every family whose version has none yet, so that published seeds draw the same for ever.
import { loadTypeScript } from './load-typescript.mjs'

/** @type {typeof import('../tests/questions/freeze-new-draws')} */
const { freezeNewDraws } = await loadTypeScript('tests/questions/freeze-new-draws.ts')
freezeNewDraws()
