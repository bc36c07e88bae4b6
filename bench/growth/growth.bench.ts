import { performance } from 'node:perf_hooks'
import { encodeSessionToken, openSession, sessionCookieName } from '@/lib/server/auth/session-token'
import { connectionPool, disconnectPrisma, prisma } from '@/lib/server/database/prisma'
import { settleEnvironment } from '@/lib/server/environment'
import { findFreePort } from '@/scripts/free-port.mjs'
import { findBuiltInDatabase, stopBuiltInDatabase } from '@/scripts/product/built-in-database'
import { startProduct } from '@/scripts/product/start-product'
import { withThrowAwayFolder } from '@/scripts/product/throw-away-folder'
import { withBenchDatabase } from '../attempts/bench-database'
import { measureSittings, type SittingCost } from '../attempts/measure-sittings'
import { meterProcessorTime } from '../attempts/processor-meter'
import { sitMidterm } from '../attempts/sit-midterm'
import { copyAttempts } from '../regrade/copy-attempts'

const secret = 'only the growth of the bench is signed with this'
const slug = 'output-size-midterm'
const questions = 20
/** Papers that are drawn and sat; the rest are copies of them. */
const drawn = 100
/** Closed attempts of the exam whose results are looked at. */
const looked = 5_000
const looks = 7
/** Measurements of whole attempts at each size, of which the cheapest counts. */
const times = 3
/** Copies made by one statement. */
const atOnce = 50

/**
 * Whole attempts over HTTP with an empty database and with so many stored answers, and between the two an instructor's page of
 * results, with its item statistics, of 5,000 attempts. Prints tables.
 */
export async function benchGrowth({
  attempts,
  answers,
  serverUrl,
}: {
  /** Sittings in each measurement. */
  attempts: number
  /** Stored answers in the end, a multiple of 100,000. */
  answers: number
  serverUrl: string | null
}): Promise<void> {
  await withThrowAwayFolder((dataFolder) =>
    withBenchDatabase(serverUrl, async (databaseUrl) => {
      const port = await findFreePort()
      const product = await startProduct({ port, dataFolder, secret, databaseUrl, nodeOptions: [] })
      try {
        const url = databaseUrl ?? (await findBuiltInDatabase(dataFolder))?.url
        if (!url) throw new Error('The built-in PostgreSQL is not ready.')
        process.env.DATABASE_URL = url
        settleEnvironment({ secret, publicUrl: `http://127.0.0.1:${port}` })
        const meter = await meterProcessorTime([product.pid], url)
        const sit = () => measureSittings({ ports: [port], meter, attempts, connections: 8 })
        await sit()
        const few = { 'stored answers': await countAnswers(), ...(await cheapest(sit)) }

        const { id: examId } = await prisma().exam.findUniqueOrThrow({ where: { slug }, select: { id: true } })
        const sat = await prisma().attempt.count({ where: { examId } })
        for (let number = 1; number <= drawn; number += 1) await sitMidterm(number, new Date())
        const firstCopies = Math.max(0, Math.ceil((looked - sat) / drawn) - 1)
        await copyDrawn(examId, firstCopies, 0)
        await tidy()
        console.table([await lookAtResults(port)])
        await copyDrawn(examId, Math.ceil((answers - (await countAnswers())) / questions / drawn), firstCopies)
        await tidy()
        console.table([few, { 'stored answers': await countAnswers(), ...(await cheapest(sit)) }])
      } finally {
        await disconnectPrisma()
        await product.stop()
        await stopBuiltInDatabase(dataFolder)
      }
    }),
  )
}

/** The measurement that took the least processor time: what else a machine does only ever adds to it. */
async function cheapest(sit: () => Promise<SittingCost>): Promise<SittingCost> {
  const costs: SittingCost[] = []
  for (let time = 0; time < times; time += 1) costs.push(await sit())
  return costs.reduce((least, cost) => (Number(cost['CPU (ms)']) < Number(least['CPU (ms)']) ? cost : least))
}

/** What the database does by itself once so much has been added, done before anything is measured. */
async function tidy(): Promise<void> {
  for (const statement of ['VACUUM ANALYZE', 'CHECKPOINT']) await connectionPool().query(statement)
}

async function countAnswers(): Promise<number> {
  return prisma().slot.count()
}

async function copyDrawn(examId: string, copies: number, made: number): Promise<void> {
  for (let done = 0; done < copies; done += atOnce) {
    await copyAttempts(connectionPool(), examId, Math.min(atOnce, copies - done), {
      made: made + done,
      whose: '%@students.example',
    })
  }
}

/** An instructor's page of the exam's results and statistics, as often as it takes to see how long it takes. */
async function lookAtResults(port: number) {
  const cookie = await signInInstructor()
  const times: number[] = []
  let size = 0
  for (let look = 0; look < looks; look += 1) {
    const start = performance.now()
    const response = await fetch(`http://127.0.0.1:${port}/teach/exams/${slug}`, { headers: { cookie } })
    size = (await response.text()).length
    times.push(performance.now() - start)
    if (response.status !== 200) throw new Error(`The results were answered by ${response.status}.`)
  }
  times.sort((one, other) => one - other)
  const round = (time: number | undefined) => Math.round(time ?? 0)
  return {
    page: 'results and item statistics',
    attempts: await prisma().attempt.count({ where: { exam: { slug } } }),
    'best (ms)': round(times[0]),
    'median (ms)': round(times[Math.floor(looks / 2)]),
    'longest (ms)': round(times.at(-1)),
    'size (kB)': Math.round(size / 1000),
  }
}

async function signInInstructor(): Promise<string> {
  const person = { name: 'Teacher', email: 'teacher@test.example', passwordHash: 'none', role: 'instructor' } as const
  const { id } = await prisma().user.create({ data: person, select: { id: true } })
  return `${sessionCookieName()}=${await encodeSessionToken(await openSession(id))}`
}
