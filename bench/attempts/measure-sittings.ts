import { performance } from 'node:perf_hooks'
import { signInStudents } from '@/scripts/product/sign-in-students'
import { createStudentClient, type StudentClient } from '@/scripts/product/student-client'
import type { ProcessorMeter } from './processor-meter'

const exam = 'output-size-midterm'
const questions = 20

type Load = { ports: readonly number[]; meter: ProcessorMeter; attempts: number; connections: number }

/** One student's way through an exam: what they have done, and the attempt once it is started. */
type Sitting = { client: StudentClient; attemptId: string }

const stages = {
  start: async (sitting: Sitting) => {
    sitting.attemptId = await sitting.client.start(exam)
  },
  page: async ({ client, attemptId }: Sitting) => {
    await client.paper(attemptId)
  },
  'save 20 answers': async ({ client, attemptId }: Sitting) => {
    for (let slot = 1; slot <= questions; slot += 1) {
      const raw = String(slot * 7)
      const reply = await client.save(attemptId, { slot, raw, flagged: false, revision: 1 })
      if (reply.status !== 200) throw new Error(`Saving an answer was answered by ${reply.status}: ${reply.text}`)
    }
  },
  submit: ({ client, attemptId }: Sitting) => client.submit(attemptId),
  review: async ({ client, attemptId }: Sitting) => {
    await client.review(attemptId)
  },
}

export type SittingCost = Record<string, string | number>

/** Whole sittings, so many at once, each with a student of its own. */
export function measureSittings(load: Load): Promise<SittingCost> {
  const whole = async (sitting: Sitting) => {
    for (const stage of Object.values(stages)) await stage(sitting)
  }
  return withSittings(load, (sittings) => measure('whole attempt', load, sittings, whole))
}

/** The same sittings stage by stage, to see what costs how much. */
export function measureStages(load: Load): Promise<SittingCost[]> {
  return withSittings(load, async (sittings) => {
    const costs: SittingCost[] = []
    for (const [name, stage] of Object.entries(stages)) costs.push(await measure(name, load, sittings, stage))
    return costs
  })
}

async function withSittings<T>({ ports, attempts }: Load, work: (sittings: Sitting[]) => Promise<T>): Promise<T> {
  const cookies = await signInStudents(attempts)
  const sittings = cookies.map((cookie, index) => ({
    client: createStudentClient(ports[index % ports.length] ?? 0, cookie),
    attemptId: '',
  }))
  try {
    return await work(sittings)
  } finally {
    for (const { client } of sittings) client.close()
  }
}

async function measure(
  name: string,
  { meter, connections }: Load,
  sittings: readonly Sitting[],
  work: (sitting: Sitting) => Promise<void>,
): Promise<SittingCost> {
  const queue = [...sittings]
  const latencies: number[] = []
  const before = await meter()
  const start = performance.now()
  const workers = Array.from({ length: connections }, async () => {
    for (let sitting = queue.shift(); sitting; sitting = queue.shift()) {
      const began = performance.now()
      await work(sitting)
      latencies.push(performance.now() - began)
    }
  })
  await Promise.all(workers)
  const wall = performance.now() - start
  const after = await meter()
  const each = (from: number, to: number) => Math.round(((to - from) / sittings.length) * 10) / 10
  latencies.sort((one, other) => one - other)
  return {
    measured: name,
    attempts: sittings.length,
    'at once': connections,
    'server CPU (ms)': each(before.server, after.server),
    'database CPU (ms)': each(before.database, after.database),
    'CPU (ms)': each(before.server + before.database, after.server + after.database),
    'wall, median (ms)': Math.round(latencies[Math.floor(latencies.length / 2)] ?? 0),
    'a minute': Math.round((sittings.length / wall) * 60_000),
  }
}
