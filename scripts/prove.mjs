// Proves the keys of every family by a second way: `npm run prove`, or with names of families. --most N: the largest parameter
// space that is gone through as a whole, and the draws of a larger one.
import { parseArgs } from 'node:util'
import { loadTypeScript } from './load-typescript.mjs'

const { values, positionals } = parseArgs({
  options: { most: { type: 'string', default: '100000' } },
  allowPositionals: true,
})
/** @type {typeof import('../tests/questions/proofs/prove-all')} */
const { proveAll } = await loadTypeScript('tests/questions/proofs/prove-all.ts')
if (proveAll(positionals, Number(values.most)) > 0) process.exitCode = 1
