import { context } from 'esbuild'
import { bundleOptions } from './bundle-options.mjs'

/** @param {string} folder below the project, for the server and for what the build itself needs of the product's code */
const options = (folder) =>
  /** @type {const} @satisfies {import('esbuild').BuildOptions} */ ({
    ...bundleOptions,
    entryPoints: { server: 'server.ts', 'secret-file': 'lib/server/secret-file.ts' },
    outdir: folder,
    logLevel: 'silent',
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
