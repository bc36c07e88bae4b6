import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { performance } from 'node:perf_hooks'
import type { Viewer } from '@/lib/server/auth/find-viewer-by-token'
import { startEmbeddedPostgres } from '@/lib/server/database/embedded-postgres'
import { migrate } from '@/lib/server/database/migrate'
import { connectionPool, disconnectPrisma, prisma } from '@/lib/server/database/prisma'
import { settleEnvironment } from '@/lib/server/environment'
import { applyRegrade } from '@/lib/server/regrades/apply-regrade'
import { previewRegrade } from '@/lib/server/regrades/preview-regrade'
import { undoRegrade } from '@/lib/server/regrades/undo-regrade'
import { seedDatabase } from '@/lib/server/seed'
import { withBenchDatabase } from '../attempts/bench-database'
import { sitMidterm } from '../attempts/sit-midterm'
import { checksum, copyAttempts } from './copy-attempts'

const slug = 'output-size-midterm'
const start = new Date('2026-03-02T12:00:00Z')
/** Papers that are drawn and sat; the rest are copies of them. */
const drawn = 100

/**
 * Regrades an exam of 20 questions with so many closed attempts in each way that costs differently, undoes it, and compares
 * every stored bit. Prints times and the most memory that this process held meanwhile.
 */
export async function benchRegrade({
  attempts,
  serverUrl,
}: {
  attempts: number
  serverUrl: string | null
}): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'stride-regrade-'))
  const server =
    serverUrl === null ? await startEmbeddedPostgres({ folder, database: 'postgres', durable: true }) : null
  try {
    await withBenchDatabase(serverUrl ?? server?.url ?? null, async (url) => {
      if (url === null) throw new Error('There is no database to regrade in.')
      process.env.DATABASE_URL = url
      settleEnvironment({ secret: 'only the regrades of the bench', publicUrl: 'http://127.0.0.1:1' })
      await migrate({ url, folder: 'prisma/migrations' })
      await seedDatabase({ demoAccounts: false })
      try {
        await regradeEveryWay(attempts)
      } finally {
        await disconnectPrisma()
      }
    })
  } finally {
    await server?.release()
    await rm(folder, { recursive: true, force: true })
  }
}

async function regradeEveryWay(attempts: number): Promise<void> {
  const { id: examId } = await prisma().exam.findUniqueOrThrow({ where: { slug }, select: { id: true } })
  for (let number = 1; number <= drawn; number += 1) await sitMidterm(number, start)
  // A key that was wrong all the time, so that corrected answers change something in every attempt.
  await connectionPool().query(
    `UPDATE "Slot" SET "key" = jsonb_set("key", '{correct}', '{"kind":"number","numerator":1,"denominator":1}'),
       "outcome" = 'wrong', "points" = 0 WHERE "position" = 1`,
  )
  await connectionPool().query(
    `UPDATE "Attempt" attempt SET "points" = (SELECT sum("points") FROM "Slot" WHERE "attemptId" = attempt."id")`,
  )
  await copyAttempts(connectionPool(), examId, Math.max(0, attempts / drawn - 1))
  await connectionPool().query('ANALYZE')
  const { bankId } = await prisma().examSection.findFirstOrThrow({ where: { examId }, select: { bankId: true } })
  const question = `${bankId}/2`
  console.table([
    await regrade(examId, 'one question is left out', { kind: 'leave-out', question }),
    await regrade(examId, 'every answer to one is accepted', { kind: 'accept-all', question }),
    await regrade(examId, 'all questions by corrected answers', { kind: 'present-key', question: '' }),
  ])
}

async function regrade(examId: string, name: string, choice: Record<string, string>) {
  const admin = await prisma().user.create({ data: { role: 'admin' }, select: { id: true } })
  const viewer: Viewer = { userId: admin.id, sessionId: '', guest: false, name: null, email: null, role: 'admin' }
  const values = { ...choice, why: 'For the bench.' }
  const pool = connectionPool()
  const before = await checksum(pool, examId)
  const memory = watchResident()
  const dryRun = await timed(() => previewRegrade(viewer, slug, values, start))
  if (dryRun.result?.kind !== 'dry-run') throw new Error('The dry run was refused.')
  const { seen, tally } = dryRun.result.dryRun
  const applied = await timed(() => applyRegrade(viewer, slug, values, seen, start))
  const regrades = await prisma().regrade.findMany({
    where: { examId, undoneAt: null },
    select: { id: true, changed: true },
  })
  const [only] = regrades
  if (applied.result?.kind !== 'applied' || !only) throw new Error('The regrade was refused.')
  if ((await checksum(pool, examId)) === before) throw new Error('The regrade changed nothing.')
  const undone = await timed(() => undoRegrade(viewer, slug, only.id, 'For the bench.', start))
  const exact = (await checksum(pool, examId)) === before
  if (!exact) throw new Error(`${name}: undoing did not bring back what was there.`)
  return {
    regrade: name,
    attempts: tally.attempts,
    'scores changed': only.changed,
    'dry run (s)': dryRun.seconds,
    'apply (s)': applied.seconds,
    'undo (s)': undone.seconds,
    'undone exactly': exact,
    'most memory (MB)': memory(),
  }
}

async function timed<T>(work: () => Promise<T>): Promise<{ result: T; seconds: number }> {
  const began = performance.now()
  const result = await work()
  return { result, seconds: Math.round((performance.now() - began) / 100) / 10 }
}

/** Looks at the resident memory ten times a second until it is asked for the most. */
function watchResident(): () => number {
  let most = 0
  const timer = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss())
  }, 100)
  return () => {
    clearInterval(timer)
    return Math.round(most / 2 ** 20)
  }
}
