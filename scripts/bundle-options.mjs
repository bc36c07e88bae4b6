import path from 'node:path'

export const project = path.join(import.meta.dirname, '..')

/** How TypeScript of the project becomes something that Node runs: the server, and the tools that share its code. */
export const bundleOptions = /** @type {const} @satisfies {import('esbuild').BuildOptions} */ ({
  absWorkingDir: project,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  sourcemap: true,
  // The real module throws outside a React server; its own empty file is what a server gets.
  alias: { '@': project, 'server-only': path.join(project, 'node_modules/server-only/empty.js') },
})
