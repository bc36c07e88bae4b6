import { expect, test } from 'playwright/test'
import {
  type ActionRow,
  actionRows,
  addressOf,
  cellsOf,
  noForm,
  type Outcome,
  type RouteRow,
  routeRows,
  statesOf,
} from './access-matrix'
import { listActions, listRoutes } from './access-routes'
import {
  type AttemptState,
  ask,
  askForStream,
  callAction,
  createWorld,
  digestOf,
  forgetLooks,
  formOf,
  removeWorld,
  type Said,
  unknownId,
  viewers,
  type World,
} from './access-world'
import { query } from './database'

let world: World
test.beforeAll(async ({ playwright, baseURL }) => {
  world = await createWorld(playwright.request, baseURL ?? '')
})
test.afterAll(() => removeWorld(world))

test('every route of the built product has a row in the access matrix', () => {
  expect(Object.keys(routeRows).toSorted()).toEqual(listRoutes().toSorted())
})

test('every server action of the built product has a row in the access matrix', () => {
  expect(Object.keys(actionRows).toSorted()).toEqual([...listActions().keys()].toSorted())
})

/** Ends everybody's session, so it is tried when all else has been. */
const signOut = 'POST /sign-out'
for (const route of Object.keys(routeRows).filter((one) => one !== signOut)) holdRoute(route)

for (const [route, row] of Object.entries(routeRows).filter(([, { unknown }]) => unknown !== undefined)) {
  test(`${route} answers about what is not one’s own as about what does not exist`, async () => {
    const [forbidden, missing] = [await answersTo(route, row, 'open'), await answersTo(route, row, 'unknown')]
    for (const [index, viewer] of viewers.entries()) {
      const [one, other] = [forbidden[index], missing[index]]
      if (!one || !other || !(row.hides || isRefused(outcomeOf(one)))) continue
      expect(likeness(one), `${viewer}: ${route}`).toEqual(likeness(other))
    }
  })
}

for (const [name, row] of Object.entries(actionRows)) {
  test(`${name} does as the matrix says, and nothing at all for those it refuses`, async () => {
    for (const state of typeof row.cells === 'string' ? (['open'] as const) : (['open', 'closed'] as const)) {
      const outcomes = []
      for (const viewer of viewers) {
        const args = await row.args(world, state)
        const before = await digestOf(world)
        const response = await callAction(world, world.requests[viewer], name, args)
        outcomes.push(outcomeOf(response))
        if (outcomes.at(-1) !== 'hidden') continue
        expect(response.signsIn, `${viewer}: ${name}`).toBe(false)
        expect(await digestOf(world), `${viewer}: ${name}`).toBe(before)
      }
      expect([state, ...outcomes]).toEqual([state, ...cellsOf(actionCells(row, state))])
    }
  })
}

test('an action on what does not exist is refused like one on what is not one’s own', async () => {
  for (const [name, { unknown }] of Object.entries(actionRows)) {
    if (unknown === null) continue
    for (const viewer of viewers) {
      const response = await callAction(world, world.requests[viewer], name, unknown)
      expect(outcomeOf(response), `${viewer}: ${name}`).toBe('hidden')
    }
  }
})

test('a score, seed, key, time or grade that a browser sends along changes nothing', async () => {
  const { requests, attempt, slug, practice } = world
  const forged = {
    ...{ score: 99, points: 99, maxPoints: 99, credit: 9, outcome: 'right', grade: 'right', correct: '987654321' },
    ...{ key: '{}', seed: 'chosen', parameters: '{}', number: 77, extension: 9_999, by: 'instructor' },
    ...{ now: '2000-01-01T00:00:00Z', startedAt: '2000-01-01T00:00:00Z', deadline: '2099-01-01T00:00:00Z' },
    ...{ savedAt: '2000-01-01T00:00:00Z', gradedAt: '2000-01-01T00:00:00Z', closedAt: '2000-01-01T00:00:00Z' },
  }
  const sitter = requests['other student']
  await query('UPDATE "Exam" SET "timeLimit" = 1800 WHERE "slug" = $1', [slug.released])
  const started = await sitter.post(`/exams/${slug.released}/start`, { form: forged, maxRedirects: 0 })
  const id = /[0-9a-f-]{36}/.exec(started.headers().location ?? '')?.[0] ?? ''
  const stored = async () => {
    const [row] = await query(
      `SELECT "seed", "number", "extension", "points", "credit", "closedBy",
         abs(extract(epoch FROM now() - "startedAt")) < 60 AS "startedNow",
         extract(epoch FROM "deadline" - "startedAt")::int AS "limit",
         abs(extract(epoch FROM now() - "closedAt")) < 60 AS "closedNow"
       FROM "Attempt" WHERE "id" = $1`,
      [id],
    )
    return row
  }
  expect(await stored()).toMatchObject({ extension: 0, startedNow: true, limit: 1_800, closedNow: null, points: null })
  expect((await stored())?.seed).not.toBe('chosen')
  expect((await stored())?.number).toBeLessThan(10)

  const answer = { slot: 1, raw: '987654321', flagged: false, revision: 1 }
  const saved = await ask(sitter, 'POST', `/api/attempts/${id}/answers`, { ...forged, ...answer })
  expect(saved.status).toBe(200)
  const [slot] = await query(
    `SELECT "raw", "points", "maxPoints", "outcome", "gradedAt", abs(extract(epoch FROM now() - "savedAt")) < 60 AS "savedNow"
     FROM "Slot" WHERE "attemptId" = $1 AND "position" = 1`,
    [id],
  )
  expect(slot).toEqual({ raw: '987654321', points: null, maxPoints: 1, outcome: null, gradedAt: null, savedNow: true })

  await sitter.post(`/attempts/${id}/submit`, { form: forged, maxRedirects: 0 })
  expect(await stored()).toMatchObject({ points: 0, credit: 1, closedBy: 'student', closedNow: true })

  await forget(practice.open)
  const texts = Object.fromEntries(Object.entries(forged).map(([name, value]) => [name, String(value)]))
  const form = formOf({ ...texts, answer: '987654321' })
  const before = { problem: null, raw: '', points: 99 }
  await callAction(world, requests['same student'], 'answerAction', [practice.open, 1, before, form])
  const graded = 'SELECT "outcome", "points" FROM "Slot" WHERE "attemptId" = $1 AND "position" = 1'
  expect(await query(graded, [practice.open])).toEqual([{ outcome: 'wrong', points: 0 }])
  expect(attempt.open).not.toBe(id)
})

holdRoute(signOut)

function holdRoute(route: string): void {
  test(`${route} answers each viewer as the matrix says`, async () => {
    const row = routeRows[route]
    if (!row) throw new Error(`There is no row for ${route}.`)
    const seen: string[][] = []
    for (const state of statesOf(row)) {
      if (state === 'expired') await forgetLooks(world)
      seen.push([state, ...(await answersTo(route, row, state)).map(outcomeOf)])
    }
    const told = statesOf(row).map((state) => [state, ...cellsOf(cellsIn(row, state))])
    expect(seen).toEqual(told)
  })
}

/** Makes a practice session's first question one that is still to be answered. */
async function forget(session: string): Promise<void> {
  await query('UPDATE "Attempt" SET "closedAt" = NULL WHERE "id" = $1', [session])
  await query(
    'UPDATE "Slot" SET "raw" = $2, "outcome" = NULL, "points" = NULL, "gradedAt" = NULL WHERE "attemptId" = $1 AND "position" = 1',
    [session, ''],
  )
}

async function answersTo(route: string, row: RouteRow, state: AttemptState | 'unknown'): Promise<Said[]> {
  const address = addressOf(route, row, world, state)
  const [method = 'GET'] = route.split(' ')
  const answers: Said[] = []
  for (const viewer of viewers) {
    const request = world.requests[viewer]
    answers.push(await (row.streams ? askForStream(world, request, address) : ask(request, method, address, row.body)))
  }
  return answers
}

function cellsIn({ cells }: RouteRow, state: AttemptState): string {
  return typeof cells === 'string' ? cells : cells[state]
}

function actionCells({ cells }: ActionRow, state: 'open' | 'closed'): string {
  return typeof cells === 'string' ? cells : cells[state]
}

/** By a page's address without its id and query. */
const places: Readonly<Record<string, Outcome>> = {
  '/sign-in': 'sign-in',
  '/attempts/ID': 'paper',
  '/attempts/ID/review': 'review',
  '/practice/ID': 'practice',
  '/practice': 'practice',
  '/teach/exams/access-released/paper/ID': 'printing',
  '/exams': 'exams',
  '/': 'front',
  '/progress': 'progress',
}

function outcomeOf({ status, to, type }: Said): Outcome {
  if (to !== null) return places[to.replace(/\?.*/, '').replace(/[0-9a-f-]{36}/, 'ID')] ?? 'broken'
  const outcomes: Record<number, Outcome> = {
    200: type.startsWith('text/x-component') ? 'done' : 'shown',
    204: 'done',
    401: 'signed-out',
    404: 'hidden',
    409: 'closed',
  }
  return outcomes[status] ?? 'broken'
}

function isRefused(outcome: Outcome): boolean {
  return outcome === 'hidden' || outcome === 'sign-in' || outcome === 'signed-out'
}

/** What an answer tells, apart from what was asked for and from what is drawn by lot for every page. */
function likeness({ status, to, text }: Said) {
  const { slug, attempt, practice, printing, formCode, studentId } = world
  const known = [slug.open, slug.released, attempt.open, practice.open, printing, formCode, studentId]
  const ids = [...known, 'of-no-exam', noForm, unknownId]
  const nonces = [...text.matchAll(/nonce="([^"]+)"/g)].map(([, nonce = '']) => nonce)
  const plain = (words: string) => [...ids, ...nonces].reduce((left, own) => left.replaceAll(own, 'ITS-OWN'), words)
  return { status, to: plain(to ?? ''), text: plain(text) }
}
