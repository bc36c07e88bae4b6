import { createServer, type Server, type ServerResponse } from 'node:http'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { encodeSessionToken, sessionCookieName } from '@/lib/server/auth/session-token'
import { connectionPool, prisma } from '@/lib/server/database/prisma'
import { findExamEndpoint } from '@/lib/server/exams/exam-endpoints'
import { announceChange, changeChannel } from '@/lib/server/live/announce-change'
import { listenForChanges } from '@/lib/server/live/listen-for-changes'
import { endLiveStreams } from '@/lib/server/live/live-endpoint'
import { listen } from '@/lib/server/serving/listen'
import { changeAttempt } from '@/lib/server/teach/change-attempt'
import { createExam, createGuest, createPerson, startAttempt } from '../attempts/classroom'
import { provideFreshDatabase } from '../fresh-database'
import { type Happening, openStream, readUntil } from './event-reader'

provideFreshDatabase()

const patience = { timeout: 20_000 }

let server: Server
let site: string
/** What was answered last. */
let latest: ServerResponse

beforeAll(async () => {
  server = createServer((request, response) => {
    latest = response
    void findExamEndpoint(request)?.(request, response)
  })
  site = `http://127.0.0.1:${await listen(server, { host: '127.0.0.1', port: 0 })}`
})
afterAll(() => server.close())

async function classroom() {
  const teacher = await createPerson('instructor')
  const slug = await createExam({ timeLimit: 1_800, ownerId: teacher.userId })
  const { id: examId } = await prisma().exam.findUniqueOrThrow({ where: { slug } })
  return { teacher, slug, examId }
}

async function sit(slug: string) {
  const student = await createPerson()
  return { student, id: await startAttempt(student.userId, slug, new Date(), 'seed') }
}

async function saveThroughHttp(student: { userId: string; sessionId: string }, attemptId: string, slot: number) {
  const token = await encodeSessionToken({ sub: student.userId, sid: student.sessionId })
  const response = await fetch(`${site}/api/attempts/${attemptId}/answers`, {
    method: 'POST',
    headers: { origin: site, cookie: `${sessionCookieName()}=${token}` },
    body: JSON.stringify({ slot, raw: '7', flagged: false, revision: 1 }),
  })
  expect(response.status).toBe(200)
}

const tellsOf = (holds: (attempt: { answered: number; closed: unknown; deadline: string | null }) => boolean) => {
  return (event: Happening) =>
    event.kind === 'news' && event.news.students.some(({ attempt }) => attempt !== null && holds(attempt))
}

const namesOf = (event: Happening & { kind: 'news' }) => event.news.students.map(({ name }) => name)

async function listening(): Promise<number> {
  const { rows } = await connectionPool().query<{ count: number }>(
    `SELECT count(*)::int FROM pg_stat_activity WHERE datname = current_database() AND query = 'LISTEN ${changeChannel}'`,
  )
  return rows[0]?.count ?? 0
}

describe('a stream', () => {
  it('is a 404 for everybody who does not teach the exam, as for an exam that there is not', async () => {
    const { teacher, slug } = await classroom()
    const others = [null, await createPerson('student'), await createGuest(), await createPerson('instructor')]
    for (const viewer of others) expect((await openStream(site, slug, viewer)).response.status).toBe(404)
    expect((await openStream(site, 'no-such-exam', teacher)).response.status).toBe(404)
  })

  it('begins with everything, tells what is saved, given and handed in, and then only of whom it concerns', async () => {
    const { teacher, slug } = await classroom()
    const { student, id } = await sit(slug)
    await sit(slug)
    const { response, events, close } = await openStream(site, slug, teacher)
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
    const first = await readUntil(events, ({ kind }) => kind === 'news')
    expect(first).toMatchObject({ news: { whole: true, students: [{}, {}] } })
    await saveThroughHttp(student, id, 1)
    const saved = await readUntil(
      events,
      tellsOf(({ answered }) => answered === 1),
    )
    expect(saved).toMatchObject({ news: { whole: false, students: [{ userId: student.userId }] } })
    const give = { kind: 'extend', minutes: '600', why: 'so' }
    await changeAttempt(teacher, slug, id, give, new Date())
    const inAnHour = new Date(Date.now() + 3_600_000).toISOString()
    await readUntil(
      events,
      tellsOf(({ deadline }) => deadline !== null && deadline > inAnHour),
    )
    await changeAttempt(teacher, slug, id, { kind: 'submit', why: 'so' }, new Date())
    await readUntil(
      events,
      tellsOf(({ closed }) => closed !== null),
    )
    close()
  })

  it('shares one listening connection with all others of its process, which ends with the last', async () => {
    const rooms = [await classroom(), await classroom()]
    const streams = await Promise.all([...rooms, ...rooms].map(({ slug, teacher }) => openStream(site, slug, teacher)))
    await Promise.all(streams.map(({ events }) => readUntil(events, ({ kind }) => kind === 'news')))
    await vi.waitFor(async () => expect(await listening()).toBe(1), patience)
    for (const { close } of streams) close()
    await vi.waitFor(async () => expect(await listening()).toBe(0), patience)
  })

  it('ends when the session does, and when the right to the exam does', async () => {
    const [first, second] = [await classroom(), await classroom()]
    const streams = await Promise.all([first, second].map(({ slug, teacher }) => openStream(site, slug, teacher)))
    await prisma().session.delete({ where: { id: first.teacher.sessionId } })
    await prisma().user.update({ where: { id: second.teacher.userId }, data: { role: 'student' } })
    for (const { events } of streams) {
      await readUntil(events, ({ kind }) => kind === 'over')
      await readUntil(events, ({ kind }) => kind === 'end')
    }
  })

  it('keeps nothing for a reader that does not read, who is told the latest when it does', async () => {
    const { teacher, slug, examId } = await classroom()
    const size = 12_000_000
    const rename = (letter: string) =>
      connectionPool().query(`UPDATE "User" SET "name" = repeat($1, 6000) WHERE "email" LIKE 'slow-%'`, [letter])
    await connectionPool().query(
      `WITH slow AS (INSERT INTO "User" ("id", "email") SELECT gen_random_uuid(), 'slow-' || n
         FROM generate_series(1, 2000) n RETURNING "id")
       INSERT INTO "ExamOverride" ("id", "examId", "userId") SELECT gen_random_uuid(), $1, "id" FROM slow`,
      [examId],
    )
    await rename('a')
    const token = await encodeSessionToken({ sub: teacher.userId, sid: teacher.sessionId })
    const socket = connect(Number(new URL(site).port), '127.0.0.1').pause()
    const cookie = `${sessionCookieName()}=${token}`
    socket.write(`GET /api/exams/${slug}/live HTTP/1.1\r\nHost: x\r\nCookie: ${cookie}\r\n\r\n`)
    await vi.waitFor(() => expect(latest.writableLength).toBeGreaterThan(0), patience)
    const slow = latest
    const quick = await openStream(site, slug, teacher)
    for (const letter of 'bcd') {
      await rename(letter)
      await readUntil(
        quick.events,
        (event) => event.kind === 'news' && namesOf(event).every((name) => name[0] === letter),
      )
      expect(slow.writableLength).toBeLessThan(size + 2_000_000)
    }
    quick.close()
    const told = new Promise<void>((resolve) => socket.on('data', (piece) => piece.includes('dddddd') && resolve()))
    socket.resume()
    await told
    socket.destroy()
  }, 60_000)
})

describe('a change', () => {
  it('is told to every process that listens', async () => {
    const { slug, examId } = await classroom()
    const heard: (string | null)[][] = [[], []]
    const stops = heard.map((own) => listenForChanges((id) => own.push(id)))
    await vi.waitFor(() => expect(heard).toEqual([[null], [null]]))
    const { id } = await sit(slug)
    announceChange(id)
    await vi.waitFor(
      () =>
        expect(heard).toEqual([
          [null, examId],
          [null, examId],
        ]),
      patience,
    )
    await Promise.all(stops.map((stop) => stop()))
  })

  it('is told after the database has cut the connection, and before it that something may have been missed', async () => {
    const { slug, examId } = await classroom()
    const heard: (string | null)[] = []
    const stop = listenForChanges((id) => heard.push(id))
    const connections = () => heard.filter((id) => id === null).length
    await vi.waitFor(() => expect(connections()).toBe(1), patience)
    await connectionPool().query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND query = 'LISTEN ${changeChannel}'`,
    )
    await vi.waitFor(() => expect(connections()).toBe(2), patience)
    await sit(slug)
    await vi.waitFor(() => expect(heard).toContain(examId), patience)
    await stop()
  })
})

describe('a server that stops', () => {
  it('ends its streams, and opens no more', async () => {
    const { teacher, slug } = await classroom()
    const { events } = await openStream(site, slug, teacher)
    await readUntil(events, ({ kind }) => kind === 'news')
    endLiveStreams()
    await readUntil(events, ({ kind }) => kind === 'end')
    expect((await openStream(site, slug, teacher)).response.status).toBe(503)
  })
})
