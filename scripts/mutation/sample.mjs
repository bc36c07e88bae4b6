import { createHash } from 'node:crypto'

/**
 * A share of the files, by lot, but the same ones whenever they are drawn.
 * @param {readonly string[]} files @param {number} share from 0 to 1
 */
export function drawFiles(files, share) {
  const lot = (/** @type {string} */ file) => createHash('sha256').update(`1 ${file}`).digest('hex')
  return files.toSorted((a, b) => (lot(a) < lot(b) ? -1 : 1)).slice(0, Math.ceil(share * files.length))
}

/** @typedef {{ found: number, all: number }} Count mutants */

/** The share of mutants found, in per cent. @param {readonly Count[]} files */
export function scoreOf(files) {
  const { found, all } = sumOf(files)
  return (100 * found) / Math.max(1, all)
}

/** @param {readonly Count[]} files @returns {Count} */
export function sumOf(files) {
  return files.reduce((sum, { found, all }) => ({ found: sum.found + found, all: sum.all + all }), { found: 0, all: 0 })
}

/**
 * How far from the score of a sample of whole files the score of all `count` files may lie, with 95 % confidence: mutants of
 * one file resemble each other, so that files count, not mutants.
 * @param {readonly Count[]} files @param {number} count
 */
export function toleranceOf(files, count) {
  const { all } = sumOf(files)
  const score = scoreOf(files) / 100
  const squares = files.reduce((sum, file) => sum + (file.found - score * file.all) ** 2, 0)
  const variance = ((1 - files.length / count) * files.length * squares) / Math.max(1, files.length - 1)
  return (100 * 1.96 * Math.sqrt(variance)) / Math.max(1, all)
}
