import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { examRoutes } from '@/lib/attempts/exam-routes'
import { sandboxPath } from '@/lib/exercise/sandbox-path'

/** What a server answers: every page, route handler and endpoint of the built product, as `METHOD /address/[part]`. */
export function listRoutes(): string[] {
  const built = readBuilt<Record<string, string>>('app-path-routes-manifest.json')
  const pages = Object.entries(built).flatMap(([file, address]) =>
    (file.endsWith('/route') ? methodsOf(file) : ['GET']).map((method) => `${method} ${address}`),
  )
  return [...pages, ...Object.values(examRoutes), 'GET /healthz', `GET ${sandboxPath}`]
}

/** Which methods a route handler exports; icons, the map of the site and the like have no source of that name. */
function methodsOf(file: string): string[] {
  const folder = path.join('app', path.dirname(file))
  let names: string[] = []
  try {
    names = readdirSync(folder).filter((name) => /^route\.tsx?$/.test(name))
  } catch {
    return ['GET']
  }
  const source = names.map((name) => readFileSync(path.join(folder, name), 'utf8')).join('\n')
  return ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].filter((method) =>
    new RegExp(`export [^\\n]*\\b${method}\\b`).test(source),
  )
}

export type Action = { readonly id: string; readonly page: string }

/** Every server action of the built product by its name, with one of the pages that it can be sent to. */
export function listActions(): Map<string, Action> {
  type Listed = { exportedName: string; workers: Record<string, unknown> }
  const { node } = readBuilt<{ node: Record<string, Listed> }>('server/server-reference-manifest.json')
  return new Map(
    Object.entries(node).map(([id, { exportedName, workers }]) => {
      const [worker = ''] = Object.keys(workers).filter((name) => name !== 'app/_not-found/page')
      return [exportedName, { id, page: worker.replace(/^app/, '').replace(/\/page$/, '') || '/' }]
    }),
  )
}

function readBuilt<Content>(name: string): Content {
  return JSON.parse(readFileSync(path.join('.next', name), 'utf8'))
}
