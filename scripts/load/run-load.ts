import os from 'node:os'
import { measureSittings } from '@/bench/attempts/measure-sittings'
import { meterProcessorTime } from '@/bench/attempts/processor-meter'
import { disconnectPrisma, prisma } from '@/lib/server/database/prisma'
import { settleEnvironment } from '@/lib/server/environment'
import { findFreePort } from '@/scripts/free-port.mjs'
import { signInStudents } from '@/scripts/product/sign-in-students'
import { type RunningProduct, startProduct } from '@/scripts/product/start-product'
import { withThrowAwayFolder } from '@/scripts/product/throw-away-folder'
import { type ClassRecord, sitAsAClass } from './sit-as-a-class'

const secret = 'only the load run is signed with this'
/** Milliseconds within which 99 of 100 answers must be saved. */
const mostForSaving = 250

export type LoadOptions = {
  students: number
  minutes: number
  servers: number
  attempts: number
  nodeOptions: readonly string[]
}

/** Prints what the class saw and what whole attempts cost; false when anything failed or saving was too slow. */
export function runLoad(databaseUrl: string, options: LoadOptions): Promise<boolean> {
  return withThrowAwayFolder(async (dataFolder) => {
    const products: RunningProduct[] = []
    try {
      const ports: number[] = []
      // One after the other: the first brings the database into shape.
      for (let server = 0; server < options.servers; server += 1) {
        const port = await findFreePort()
        products.push(await startProduct({ port, dataFolder, secret, databaseUrl, nodeOptions: options.nodeOptions }))
        ports.push(port)
      }
      process.env.DATABASE_URL = databaseUrl
      settleEnvironment({ secret, publicUrl: `http://127.0.0.1:${ports[0]}` })
      const meter = await meterProcessorTime(
        products.map(({ pid }) => pid),
        databaseUrl,
      )
      console.log(
        `${options.students} students, ${options.servers} server process(es), PostgreSQL 15 with fsync on; ${os.cpus().length} processors, Node ${process.version}`,
      )

      const cookies = await signInStudents(options.students)
      await measureSittings({ ports, meter, attempts: 50, connections: 8 })
      const before = await meter()
      const record = await sitAsAClass(cookies, ports, options.minutes)
      const after = await meter()
      const processor = after.server + after.database - before.server - before.database
      console.table(Object.entries(record.took).map(([request, took]) => ({ request, ...spread(took) })))
      console.log(
        `${(processor / options.students).toFixed(1)} ms of processor time per student, ${((100 * processor) / (options.minutes * 60_000)).toFixed(0)} % of one processor, the students' side apart`,
      )
      const problems = await problemsOf(record, options.students)
      for (const problem of problems) console.error(problem)

      if (options.attempts > 0) {
        const rows = []
        for (const connections of [1, 8, 32]) {
          rows.push(await measureSittings({ ports, meter, attempts: options.attempts, connections }))
        }
        console.table(rows)
      }
      return problems.length === 0
    } finally {
      await disconnectPrisma()
      for (const product of products) await product.stop()
    }
  })
}

function spread(milliseconds: readonly number[]) {
  const sorted = milliseconds.toSorted((one, other) => one - other)
  const at = (share: number) => Math.round((sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN) * 10) / 10
  return {
    count: sorted.length,
    'median (ms)': at(0.5),
    'p95 (ms)': at(0.95),
    'p99 (ms)': at(0.99),
    'longest (ms)': at(1),
  }
}

async function problemsOf({ took, errors }: ClassRecord, students: number): Promise<string[]> {
  const graded = await prisma().attempt.count({
    where: { closedAt: { not: null }, slots: { none: { outcome: null } } },
  })
  const p99 = spread(took.save)['p99 (ms)']
  return [
    ...errors.slice(0, 10),
    ...(errors.length > 0 ? [`${errors.length} of ${students} students met an error.`] : []),
    ...(took.submit.length + errors.length < students || graded < took.submit.length
      ? [`${took.submit.length} handed in, ${graded} attempts are graded.`]
      : []),
    ...(p99 > mostForSaving
      ? [`Saving took ${p99} ms at the 99th percentile; at most ${mostForSaving} are allowed.`]
      : []),
  ]
}
