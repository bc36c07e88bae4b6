import { randomUUID } from 'node:crypto'
import type { APIRequest, APIRequestContext, APIResponse } from 'playwright/test'
import { families } from '@/lib/questions/families'
import { type Action, listActions } from './access-routes'
import { query } from './database'
import { createExam, removeExam } from './marked-exam'
import { newPerson } from './people'

export const viewers = [
  'anonymous',
  'guest',
  'other student',
  'same student',
  'other instructor',
  'owner',
  'admin',
] as const
export type ViewerName = (typeof viewers)[number]

/** `expired`: its end has passed and nobody has looked yet. `graded`: handed in, and its result is kept back; `released`: it is not. */
export const states = ['open', 'overdue', 'expired', 'graded', 'released'] as const
export type AttemptState = (typeof states)[number]

/** One student's attempts at an owner's exams, and everybody who might look at them. */
export type World = {
  readonly site: string
  readonly requests: Record<ViewerName, APIRequestContext>
  readonly studentId: string
  readonly slug: Record<AttemptState, string>
  readonly attempt: Record<AttemptState, string>
  /** The student's practice: one session that goes on and one that is finished. */
  readonly practice: { readonly open: string; readonly closed: string }
  /** A printing of the exam of the released attempt, and the code of its form. */
  readonly printing: string
  readonly formCode: string
  /** Everybody and everything that is there from the beginning. */
  readonly ids: readonly string[]
  readonly actions: ReadonlyMap<string, Action>
}

const asked = families.filter(({ id }) => ['valid-unit-stride', 'does-it-fit'].includes(id))
const slugOf = (state: AttemptState) => `access-${state}`

export async function createWorld(request: APIRequest, site: string): Promise<World> {
  const actions = listActions()
  const newRequest = () => request.newContext({ baseURL: site, extraHTTPHeaders: { origin: site } })
  const requests = {} as Record<ViewerName, APIRequestContext>
  for (const viewer of viewers) requests[viewer] = await newRequest()
  const called = { site, actions }
  await callAction(called, requests.guest, 'startPracticeAction', [formOf({ families: 'valid-unit-stride' })])
  const ids = {} as Record<ViewerName, string>
  for (const viewer of viewers.slice(2)) ids[viewer] = await signUp(called, requests[viewer])
  const setRole = (role: string, id: string) =>
    query('UPDATE "User" SET "role" = $1::"Role" WHERE "id" = $2', [role, id])
  await setRole('instructor', ids['other instructor'])
  await setRole('instructor', ids.owner)
  await setRole('admin', ids.admin)

  const student = requests['same student']
  const attempt = {} as Record<AttemptState, string>
  for (const state of states) {
    await removeExam(slugOf(state))
    await createExam(slugOf(state), `Access: ${state}`, asked)
    await query('UPDATE "Exam" SET "ownerId" = $1 WHERE "slug" = $2', [ids.owner, slugOf(state)])
    attempt[state] = idIn(await ask(student, 'POST', `/exams/${slugOf(state)}/start`, undefined))
    await ask(student, 'POST', `/api/attempts/${attempt[state]}/answers`, {
      slot: 1,
      raw: '1',
      flagged: false,
      revision: 1,
    })
    if (state === 'graded' || state === 'released')
      await ask(student, 'POST', `/attempts/${attempt[state]}/submit`, undefined)
  }
  const silent = { feedback: { score: 'never', outcome: 'never', why: 'never', answer: 'never' } }
  await query('UPDATE "Exam" SET "policy" = $1 WHERE "slug" = $2', [JSON.stringify(silent), slugOf('graded')])
  await setEnd(attempt.overdue, '-10 seconds', '1 hour')

  const practise = async () => {
    const form = formOf({ families: 'valid-unit-stride' })
    return idIn(await callAction(called, student, 'startPracticeAction', [form]))
  }
  const answer = (session: string) =>
    callAction(called, student, 'answerAction', [session, 1, null, formOf({ answer: '1' })])
  const closed = await practise()
  await answer(closed)
  await callAction(called, student, 'finishAction', [closed])
  // A session without an answer would be gone with the next one.
  const practice = { closed, open: await practise() }
  await answer(practice.open)

  const slug = Object.fromEntries(states.map((state) => [state, slugOf(state)])) as Record<AttemptState, string>
  const printed = await callAction(called, requests.owner, 'printFormsAction', [slug.released, formOf({ forms: '1' })])
  const printing = /[0-9a-f-]{36}/.exec(printed.to ?? '')?.[0] ?? ''
  const [form] = await query<{ code: string }>('SELECT "code" FROM "PaperForm" WHERE "printingId" = $1', [printing])
  return {
    ...{ site, requests, studentId: ids['same student'], slug, attempt, practice, actions },
    ...{ printing, formCode: form?.code ?? '', ids: await idsOf(Object.values(ids)) },
  }
}

/** These people with their attempts and exams. */
async function idsOf(people: readonly string[]): Promise<string[]> {
  const found = await query<{ id: string }>(
    `SELECT "id" FROM "User" WHERE "id" = ANY($1) UNION SELECT "id" FROM "Attempt" WHERE "userId" = ANY($1)
     UNION SELECT "id" FROM "Exam" WHERE "ownerId" = ANY($1)`,
    [people],
  )
  return found.map(({ id }) => id)
}

export async function removeWorld({ requests, ids }: World): Promise<void> {
  await query('DELETE FROM "StudentGroup" WHERE "ownerId" = ANY($1)', [ids])
  for (const state of states) await removeExam(slugOf(state))
  for (const viewer of viewers) await requests[viewer].dispose()
}

/** Nobody has looked at the expired attempt yet, however often somebody has. */
export async function forgetLooks({ attempt }: World): Promise<void> {
  await query(
    `WITH slots AS (UPDATE "Slot" SET "outcome" = NULL, "points" = NULL, "gradedAt" = NULL, "suspects" = '{}' WHERE "attemptId" = $1)
     UPDATE "Attempt" SET "closedAt" = NULL, "closedBy" = NULL, "points" = NULL WHERE "id" = $1`,
    [attempt.expired],
  )
  await setEnd(attempt.expired, '-2 hours', '-1 hour')
}

function setEnd(attemptId: string, deadline: string, end: string) {
  return query(
    'UPDATE "Attempt" SET "deadline" = now() + $2::interval, "endsAt" = now() + $3::interval WHERE "id" = $1',
    [attemptId, deadline, end],
  )
}

/** Makes an account that the browser behind `request` is signed in to, and returns its id. */
async function signUp(world: Pick<World, 'site' | 'actions'>, request: APIRequestContext): Promise<string> {
  const person = newPerson()
  await callAction(world, request, 'signUpAction', ['/progress', null, formOf(person)])
  const [row] = await query<{ id: string }>('SELECT "id" FROM "User" WHERE "email" = $1', [person.email])
  if (!row) throw new Error('No account was made.')
  return row.id
}

/** Calls a server action by its name, as the script of a page would, whether or not a page would offer it. */
export async function callAction(
  { site, actions }: Pick<World, 'site' | 'actions'>,
  request: APIRequestContext,
  name: string,
  args: readonly unknown[],
): Promise<Said> {
  const action = actions.get(name)
  if (!action) throw new Error(`There is no action ${name}.`)
  const response = await request.post(action.page.replaceAll(/\[\w+\]/g, 'of-no-account'), {
    headers: { 'next-action': action.id, accept: 'text/x-component', origin: site },
    multipart: encodeArguments(args),
    maxRedirects: 0,
  })
  return saidBy(response)
}

/** The arguments as React sends them: the fields of forms under a number and their names, what refers to them last. */
function encodeArguments(args: readonly unknown[]): FormData {
  const body = new FormData()
  let forms = 0
  const root = args.map((argument) => {
    if (!(argument instanceof FormData)) return argument
    forms += 1
    for (const [name, value] of argument) body.append(`_${forms.toString(16)}_${name}`, value)
    return `$K${forms.toString(16)}`
  })
  body.append('0', JSON.stringify(root))
  return body
}

export function formOf(fields: Readonly<Record<string, string>>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  return form
}

/** What a server said; `to`: where it sends a browser on to. */
export type Said = {
  readonly status: number
  readonly to: string | null
  readonly type: string
  readonly text: string
  /** Whether it signs somebody in, as it does with a new guest. */
  readonly signsIn: boolean
}

async function saidBy(response: APIResponse): Promise<Said> {
  const { location, 'x-action-redirect': action, 'content-type': type = '', 'set-cookie': cookies } = response.headers()
  return {
    ...{ status: response.status(), type, text: await response.text() },
    to: action?.replace(/;\w+$/, '') ?? location ?? null,
    signsIn: (cookies ?? '').includes('session-token='),
  }
}

/** Asks for an address as the browser behind `request` would. */
export async function ask(request: APIRequestContext, method: string, address: string, body: unknown): Promise<Said> {
  const data = body === undefined ? {} : { data: body }
  return saidBy(await request.fetch(address, { method, maxRedirects: 0, ...data }))
}

/** Asks for what never ends, and listens to the head of the answer alone. */
export async function askForStream({ site }: World, request: APIRequestContext, address: string): Promise<Said> {
  const { cookies } = await request.storageState()
  const leave = new AbortController()
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  const response = await fetch(`${site}${address}`, { headers: { cookie }, redirect: 'manual', signal: leave.signal })
  const { status, headers, ok } = response
  const text = ok ? '' : await response.text()
  leave.abort()
  return { status, to: headers.get('location'), type: headers.get('content-type') ?? '', text, signsIn: false }
}

function idIn({ status, to }: Said): string {
  const id = /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(to ?? '')?.[0]
  if (id === undefined) throw new Error(`An answer of ${status} names no attempt.`)
  return id
}

export const unknownId = randomUUID()

/**
 * Everything stored that names somebody or something of this world, apart from sessions and from when somebody was last heard of;
 * other stories run beside this one.
 */
export async function digestOf({ ids }: World): Promise<string> {
  const tables = await query<{ name: string }>(
    `SELECT quote_ident(table_name) AS "name" FROM information_schema.tables
     WHERE table_schema = 'public' AND table_name NOT IN ('Session', 'AttemptSeen') ORDER BY 1`,
  )
  const digests = tables.map(
    ({ name }) =>
      `SELECT '${name}' AS "table", md5(string_agg(row::text, '' ORDER BY row::text)) FROM ${name} row WHERE row::text ~ $1`,
  )
  return JSON.stringify(await query(digests.join(' UNION ALL '), [ids.join('|')]))
}
