import path from 'node:path'
import { context } from 'esbuild'

const project = path.join(import.meta.dirname, '..')

/** @param {string} folder below the project, for the server and for what the build itself needs of the product's code */
const options = (folder) =>
  /** @type {const} @satisfies {import('esbuild').BuildOptions} */ ({
    absWorkingDir: project,
    entryPoints: { server: 'server.ts', 'secret-file': 'lib/server/secret-file.ts' },
    outdir: folder,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    sourcemap: true,
    logLevel: 'silent',
    // The real module throws outside a React server; its own empty file is what a server gets.
    alias: { '@': project, 'server-only': path.join(project, 'node_modules/server-only/empty.js') },
  })

/** @param {string} folder */
export async function bundleServer(folder) {
  const bundler = await context(options(folder))
  await bundler.rebuild()
  await bundler.dispose()
}

/**
 * Bundles now and after every change of a file that is part of it.
 * @param {string} folder
 * @param {() => void} onBundle
 */
export async function watchServer(folder, onBundle) {
  const bundler = await context({
    ...options(folder),
    plugins: [
      {
        name: 'tell',
        setup(build) {
          build.onEnd(({ errors }) => {
            if (errors.length === 0) onBundle()
            for (const { text, location } of errors) console.error(`${location?.file}:${location?.line} ${text}`)
          })
        },
      },
    ],
  })
  await bundler.watch()
}
