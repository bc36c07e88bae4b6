import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { bundleOptions, project } from './bundle-options.mjs'

/** Bundles a TypeScript file of the project as the server is bundled, and imports it. @param {string} file */
export async function loadTypeScript(file) {
  const outfile = path.join(project, 'dist/tools', `${file.replace(/\W+/g, '-')}.js`)
  await build({ ...bundleOptions, entryPoints: [file], outfile, logLevel: 'error' })
  return import(pathToFileURL(outfile).href)
}
