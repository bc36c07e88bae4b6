import { performance } from 'node:perf_hooks'
import { setTimeout as delay } from 'node:timers/promises'
import { createStudentClient } from '@/scripts/product/student-client'

export type Requests = 'start' | 'page' | 'save' | 'submit'
/** Milliseconds of every request of a kind, and what went wrong, in words. */
export type ClassRecord = { took: Record<Requests, number[]>; errors: string[] }

const exam = 'output-size-midterm'
const questions = 20
/** Milliseconds: all start within the first, and hand in within the last; between two answers a student thinks. */
const [starting, submitting] = [10_000, 60_000]
const thinking = { least: 3_000, most: 7_000 }

/** Every student starts, answers one question every few seconds, going round, and hands in within the last minute. */
export async function sitAsAClass(
  cookies: readonly string[],
  ports: readonly number[],
  minutes: number,
): Promise<ClassRecord> {
  const record: ClassRecord = { took: { start: [], page: [], save: [], submit: [] }, errors: [] }
  const end = performance.now() + minutes * 60_000

  async function timed<T>(kind: Requests, work: Promise<T>): Promise<T> {
    const began = performance.now()
    const result = await work
    record.took[kind].push(performance.now() - began)
    return result
  }

  async function sit(cookie: string, port: number): Promise<void> {
    const client = createStudentClient(port, cookie)
    try {
      await delay(Math.random() * starting)
      const submitAt = end - Math.random() * submitting
      const attemptId = await timed('start', client.start(exam))
      await timed('page', client.paper(attemptId))
      for (let answers = 0; ; answers += 1) {
        const pause = thinking.least + Math.random() * (thinking.most - thinking.least)
        if (performance.now() + pause > submitAt) break
        await delay(pause)
        const save = {
          slot: 1 + (answers % questions),
          raw: String(answers),
          flagged: false,
          revision: 1 + Math.floor(answers / questions),
        }
        const reply = await timed('save', client.save(attemptId, save))
        if (reply.status !== 200) throw new Error(`Saving was answered by ${reply.status}: ${reply.text.slice(0, 200)}`)
      }
      await delay(Math.max(0, submitAt - performance.now()))
      await timed('submit', client.submit(attemptId))
    } catch (error) {
      record.errors.push(error instanceof Error ? error.message : String(error))
    } finally {
      client.close()
    }
  }

  await Promise.all(cookies.map((cookie, index) => sit(cookie, ports[index % ports.length] ?? 0)))
  return record
}
