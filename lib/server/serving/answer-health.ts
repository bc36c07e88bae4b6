import 'server-only'
import type { ServerResponse } from 'node:http'
import { connectionPool } from '@/lib/server/database/prisma'

/** How long the database may take before a health check calls it absent, in milliseconds. */
const patience = 2_000

/** `GET /healthz`: 200 when this process can serve and reaches its database, 503 otherwise. */
export async function answerHealth(response: ServerResponse, phase: 'starting' | 'ready' | 'stopping'): Promise<void> {
  const database = phase === 'starting' ? 'unknown' : (await canReachDatabase()) ? 'ok' : 'unreachable'
  const healthy = phase === 'ready' && database === 'ok'
  const body = JSON.stringify({ status: healthy ? 'ok' : 'unavailable', process: phase, database })
  response.writeHead(healthy ? 200 : 503, { 'content-type': 'application/json', 'cache-control': 'no-store' })
  response.end(body)
}

async function canReachDatabase(): Promise<boolean> {
  const late = new Promise<boolean>((resolve) => {
    setTimeout(() => resolve(false), patience).unref()
  })
  const asked = connectionPool()
    .query('SELECT 1')
    .then(
      () => true,
      () => false,
    )
  return Promise.race([asked, late])
}
