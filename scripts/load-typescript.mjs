import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const project = path.join(import.meta.dirname, '..')

/** Bundles a TypeScript file of the project as the server is bundled, and imports it. @param {string} file */
export async function loadTypeScript(file) {
  const outfile = path.join(project, 'dist/tools', `${file.replace(/\W+/g, '-')}.js`)
  await build({
    absWorkingDir: project,
    entryPoints: [file],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    sourcemap: true,
    logLevel: 'error',
    // The real module throws outside a React server; its own empty file is what a server gets.
    alias: { '@': project, 'server-only': path.join(project, 'node_modules/server-only/empty.js') },
  })
  return import(pathToFileURL(outfile).href)
}
