import 'server-only'
import { AsyncLocalStorage } from 'node:async_hooks'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import path from 'node:path'
import { provideMarkupStore } from '@/components/markup-store'
import { sandboxPath } from '@/lib/exercise/sandbox-path'
import { startSweep } from '@/lib/server/attempts/start-sweep'
import { startEmbeddedPostgres } from '@/lib/server/database/embedded-postgres'
import { migrate } from '@/lib/server/database/migrate'
import { disconnectPrisma } from '@/lib/server/database/prisma'
import { settleEnvironment } from '@/lib/server/environment'
import { findExamEndpoint } from '@/lib/server/exams/exam-endpoints'
import { endLiveStreams } from '@/lib/server/live/live-endpoint'
import { seedDatabase } from '@/lib/server/seed'
import { answerHealth } from '@/lib/server/serving/answer-health'
import { answerSandbox } from '@/lib/server/serving/answer-sandbox'
import { asksForDocument } from '@/lib/server/serving/asks-for-document'
import { closeGracefully } from '@/lib/server/serving/close-gracefully'
import { describeStart } from '@/lib/server/serving/describe-start'
import { listen } from '@/lib/server/serving/listen'
import { PackingResponse } from '@/lib/server/serving/packing-response'
import { wantsNeedyPageInAnotherDocument } from '@/lib/server/serving/page-needs'
import { secureHeaders } from '@/lib/server/serving/security-headers'
import { stripForwarded } from '@/lib/server/serving/strip-forwarded'
import { loadSessionSecret } from '@/lib/server/session-secret'
import { readSettings, type Settings } from '@/lib/server/settings'

/** The bundle lies in `dist`, one folder below the project. */
const project = path.join(import.meta.dirname, '..')
const development = process.env.NODE_ENV === 'development'
/** Milliseconds that open requests get to finish, and that a stop may take in all. */
const requestPatience = 8_000
const stopPatience = 20_000

/** The static parts of each document while it is made. */
const markup = new AsyncLocalStorage<Map<string, string>>()
provideMarkupStore(markup)

type PageHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

async function serve(settings: Settings): Promise<void> {
  let phase: 'starting' | 'ready' | 'stopping' = 'starting'
  /** What to close at the end, in the order of opening. */
  const opened: (() => Promise<void>)[] = []

  const server = createServer({ ServerResponse: PackingResponse }, (request, response) => {
    answer(request, response).catch((error) => {
      console.error(`${request.method} ${request.url} failed:`, error)
      if (!response.headersSent) response.writeHead(503, { 'content-type': 'text/plain; charset=utf-8' })
      response.end('The server cannot answer right now. Please try again.')
    })
  })
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const route = request.url ?? '/'
    if (route === '/healthz') return answerHealth(response, phase)
    if (route === sandboxPath) return answerSandbox(response)
    if (!isReadable(route)) return response.writeHead(400).end('This address cannot be read.')
    const pages = await started
    if (!settings.trustProxy) stripForwarded(request)
    const endpoint = findExamEndpoint(request)
    if (endpoint) return endpoint(request, response)
    if (wantsNeedyPageInAnotherDocument(request)) return response.writeHead(204, { 'cache-control': 'no-store' }).end()
    secureHeaders(request, response, development)
    if (!asksForDocument(request)) return pages(request, response)
    return markup.run(new Map(), () => pages(request, response))
  }

  const start = async (): Promise<PageHandler> => {
    // Before all else, so that a second start by mistake ends here and touches nothing.
    const port = await listen(server, settings)
    const publicUrl = settings.publicUrl ?? `http://localhost:${port}`
    await openDatabase(settings, opened)
    settleEnvironment({ secret: await loadSessionSecret(settings), publicUrl })
    const seeded = await seedDatabase({ demoAccounts: settings.demoAccounts })

    // Loaded late: Next looks at the process environment when it is loaded.
    const { default: next } = await import('next')
    const app = next({ dev: development, dir: project, hostname: settings.host, port })
    await app.prepare()
    opened.push(() => app.close())
    opened.push(startSweep())
    console.log(describeStart(publicUrl, seeded))
    return app.getRequestHandler()
  }
  const closeAll = async () => {
    endLiveStreams()
    if (server.listening) await closeGracefully(server, requestPatience)
    for (const close of opened.reverse()) await close()
  }
  const stop = async () => {
    if (phase === 'stopping') return
    phase = 'stopping'
    setTimeout(() => process.exit(1), stopPatience).unref()
    await started.catch(() => undefined)
    await closeAll()
    process.exit(0)
  }

  const started = start()
  process.on('SIGTERM', stop).on('SIGINT', stop)
  try {
    await started
  } catch (error) {
    await closeAll()
    throw error
  }
  if (phase === 'starting') phase = 'ready'
}

/** Whether the percent signs of an address make sense: Next answers 500 to those that do not. */
function isReadable(route: string): boolean {
  try {
    decodeURI(route)
    return true
  } catch {
    return false
  }
}

/** Sets DATABASE_URL to a database that has all migrations. */
async function openDatabase({ database, dataFolder }: Settings, opened: (() => Promise<void>)[]): Promise<void> {
  if (database.kind === 'embedded') {
    const folder = path.join(dataFolder, 'postgres')
    const { url, release } = await startEmbeddedPostgres({ folder, database: 'stride' })
    process.env.DATABASE_URL = url
    opened.push(release)
  } else {
    process.env.DATABASE_URL = database.url
  }
  opened.push(disconnectPrisma)
  const applied = await migrate({ url: process.env.DATABASE_URL, folder: path.join(project, 'prisma/migrations') })
  for (const name of applied) console.log(`Applied the migration ${name}.`)
}

try {
  const result = readSettings(process.env)
  if (result.kind === 'problem') throw new Error(result.problem)
  await serve({ ...result.settings, dataFolder: path.resolve(project, result.settings.dataFolder) })
} catch (error) {
  console.error(`Stride could not start. ${error instanceof Error ? error.message : error}`)
  process.exit(1)
}
