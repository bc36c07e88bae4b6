import { type APIResponse, expect, test } from 'playwright/test'
import {
  type ActionRow,
  actionRows,
  addressOf,
  cellsOf,
  type Outcome,
  type RouteRow,
  routeRows,
  statesOf,
} from './access-matrix'
import { listActions, listRoutes } from './access-routes'
import {
  type AttemptState,
  callAction,
  createWorld,
  digestOfAll,
  forgetLooks,
  redirectOf,
  removeWorld,
  unknownId,
  viewers,
  type World,
} from './access-world'

test.describe.configure({ mode: 'serial' })

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

for (const [route, row] of Object.entries(routeRows)) {
  test(`${route} answers each viewer as the matrix says`, async () => {
    const seen: string[][] = []
    for (const state of statesOf(row)) {
      if (state === 'expired') await forgetLooks(world)
      seen.push([state, ...(await answersTo(route, row, state)).map(outcomeOf)])
    }
    const told = statesOf(row).map((state) => [state, ...cellsOf(cellsIn(row, state))])
    expect(seen).toEqual(told)
  })
}

for (const [route, row] of Object.entries(routeRows).filter(([, { unknown }]) => unknown !== undefined)) {
  test(`${route} answers about what is not one’s own as about what does not exist`, async () => {
    const [forbidden, missing] = [await answersTo(route, row, 'open'), await answersTo(route, row, 'unknown')]
    for (const [index, viewer] of viewers.entries()) {
      const [one, other] = [forbidden[index], missing[index]]
      if (!one || !other || isGranted(outcomeOf(one))) continue
      expect(await likeness(one), `${viewer}: ${route}`).toEqual(await likeness(other))
    }
  })
}

for (const [name, row] of Object.entries(actionRows)) {
  test(`${name} does as the matrix says, and nothing at all for those it refuses`, async () => {
    for (const state of typeof row.cells === 'string' ? (['open'] as const) : (['open', 'closed'] as const)) {
      const outcomes = []
      for (const viewer of viewers) {
        const args = await row.args(world, state)
        const before = await digestOfAll()
        const response = await callAction(world, world.requests[viewer], name, args)
        outcomes.push(outcomeOf(response))
        if (outcomes.at(-1) === 'hidden') expect(await digestOfAll(), `${viewer}: ${name}`).toBe(before)
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

async function answersTo(route: string, row: RouteRow, state: AttemptState | 'unknown'): Promise<APIResponse[]> {
  const address = addressOf(route, row, world, state)
  const [method = 'GET'] = route.split(' ')
  const answers: APIResponse[] = []
  for (const viewer of viewers) {
    const options = { method, maxRedirects: 0, ...(row.body === undefined ? {} : { data: row.body }) }
    answers.push(await world.requests[viewer].fetch(address, options))
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
  '/exams': 'exams',
  '/': 'front',
  '/progress': 'progress',
}

function outcomeOf(response: APIResponse): Outcome {
  const to = redirectOf(response)
  if (to !== null) return places[to.replace(/\?.*/, '').replace(/[0-9a-f-]{36}/, 'ID')] ?? 'broken'
  const isAction = response.headers()['content-type']?.startsWith('text/x-component') ?? false
  const outcomes: Record<number, Outcome> = {
    200: isAction ? 'done' : 'shown',
    204: 'done',
    401: 'signed-out',
    404: 'hidden',
    409: 'closed',
  }
  return outcomes[response.status()] ?? 'broken'
}

function isGranted(outcome: Outcome): boolean {
  return outcome === 'shown' || outcome === 'review'
}

/** What a response tells, apart from what was asked for and from what is drawn by lot for every page. */
async function likeness(response: APIResponse) {
  const ids = [world.slug.open, 'of-no-exam', world.attempt.open, world.practice.open, world.studentId, unknownId]
  const nonces = [...(await response.text()).matchAll(/nonce="([^"]+)"/g)].map(([, nonce = '']) => nonce)
  const plain = [...ids, ...ids.map(encodeURIComponent), ...new Set(nonces)].reduce(
    (text, own) => text.replaceAll(own, 'ITS-OWN'),
    await response.text(),
  )
  return { status: response.status(), to: redirectOf(response)?.replace(/[0-9a-f-]{36}/, 'ITS-OWN'), plain }
}
