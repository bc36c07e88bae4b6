import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const version = '12.8.2'
const folder = path.join(import.meta.dirname, '../../node_modules/.cache', `lighthouse-${version}`)

/**
 * What is used of Lighthouse and of the launcher that it brings.
 * @typedef {{ categories: Record<string, { score: number | null }>, audits: Record<string, { numericValue?: number }> }} Report
 * @typedef {(url: string, flags: object, config?: object) => Promise<{ lhr: Report } | undefined>} RunLighthouse
 * @typedef {{ port: number, kill: () => void }} Chrome
 * @typedef {{ run: RunLighthouse, desktop: object, launch: (options: object) => Promise<Chrome> }} Tool
 */

/** Lighthouse, installed once into a folder of its own: among the project's packages it would spoil `npm ci`. @returns {Promise<Tool>} */
export async function loadLighthouse() {
  if (!existsSync(path.join(folder, 'node_modules/lighthouse/core/index.js'))) await install()
  const [core, desktop, launcher] = await Promise.all([
    load('lighthouse/core/index.js'),
    load('lighthouse/core/config/desktop-config.js'),
    load('chrome-launcher/dist/index.js'),
  ])
  return { run: core.default, desktop: desktop.default, launch: launcher.launch }
}

/** @param {string} file @returns {Promise<any>} */
function load(file) {
  return import(pathToFileURL(path.join(folder, 'node_modules', file)).href)
}

async function install() {
  console.log(`Installing Lighthouse ${version}, once.`)
  await mkdir(folder, { recursive: true })
  await writeFile(path.join(folder, 'package.json'), '{ "private": true }\n')
  const npm = process.env.npm_execpath
  const args = ['install', '--no-audit', '--no-fund', '--ignore-scripts', `lighthouse@${version}`]
  const options = { cwd: folder, stdio: /** @type {const} */ ('inherit') }
  const { status } = npm ? spawnSync(process.execPath, [npm, ...args], options) : spawnSync('npm', args, options)
  if (status !== 0) throw new Error('Lighthouse could not be installed: npm says why above.')
}
