import { randomUUID } from 'node:crypto'
import { drawFormCode } from '@/lib/attempts/form-code'
import { firstTurn } from '@/lib/lesson/turn'
import { createRandom } from '@/lib/random/create-random'
import { type AttemptState, formOf, states, unknownId, type World } from './access-world'
import { query } from './database'

/**
 * What a viewer gets. `shown`: the page or what was asked for; `done`: carried out; `hidden`: 404, as for what does not exist;
 * `sign-in`: sent to sign in first; `signed-out`: told so by a status; `closed`: it takes no answers; the rest: sent on to such a page.
 */
export type Outcome =
  | 'shown'
  | 'done'
  | 'hidden'
  | 'sign-in'
  | 'signed-out'
  | 'closed'
  | 'paper'
  | 'review'
  | 'practice'
  | 'printing'
  | 'exams'
  | 'front'
  | 'progress'
  | 'broken'

/** One word for each of the viewers, in their order. */
type Cells = string

/** Cells for every state of the student's attempt where the state can matter. */
export type RouteRow = {
  readonly cells: Cells | Readonly<Record<AttemptState, Cells>>
  /** What stands in the address in place of its brackets, besides the exam's slug and the attempt's id. */
  readonly parts?: Readonly<Record<string, string | ((world: World) => string)>>
  /** What is other where the address shall name something that does not exist; absent: it names nothing. */
  readonly unknown?: Readonly<Record<string, string>>
  readonly body?: unknown
  /** Whether everybody with an account is told the same, of what exists and of what does not. */
  readonly hides?: true
  /** Whether what is sent never ends. */
  readonly streams?: true
}

export type ActionRow = {
  readonly cells: Cells | Readonly<Record<'open' | 'closed', Cells>>
  /** The arguments, for what exists and for what does not (null: nothing is named by them). */
  readonly args: (world: World, state: 'open' | 'closed') => Promise<readonly unknown[]> | readonly unknown[]
  readonly unknown: readonly unknown[] | null
}

/** A code that no form has. */
export const noForm = drawFormCode(createRandom('of no form'))

const everybody = (outcome: Outcome): Cells => Array(7).fill(outcome).join(' ')
//                  anonymous guest   other s. same s. other i. owner  admin
const teachers = 'sign-in sign-in hidden hidden shown  shown  shown'
const ownExam = 'sign-in sign-in hidden hidden hidden shown  shown'
const admins = 'sign-in sign-in hidden hidden hidden hidden shown'
const ownPaper = 'sign-in sign-in hidden shown  hidden hidden hidden'
const movedOn = 'sign-in sign-in hidden review hidden hidden hidden'
const notYet = 'sign-in sign-in hidden paper  hidden hidden hidden'
const reviewed = 'sign-in sign-in hidden shown  hidden shown  shown'

/** The states in which an attempt goes on, and those in which it is over, one way or the other. */
const whileOpen = (cells: Cells) => ({ open: cells, overdue: cells })
const onceOver = (cells: Cells) => ({ expired: cells, graded: cells, released: cells })

const reviewedPart: RouteRow = {
  cells: {
    ...whileOpen('signed-out signed-out hidden hidden hidden hidden hidden'),
    ...onceOver('signed-out signed-out hidden shown  hidden shown  shown'),
    graded: 'signed-out signed-out hidden hidden hidden shown  shown',
  },
  parts: { position: '1' },
  unknown: {},
}

const teachPage: RouteRow = { cells: ownExam, unknown: {} }

/** Who gets what by every route, whatever page links to it. A new route needs a row. */
export const routeRows: Readonly<Record<string, RouteRow>> = {
  'GET /': { cells: everybody('shown') },
  'GET /_not-found': { cells: everybody('hidden') },
  'GET /_global-error': { cells: everybody('broken') },
  'GET /healthz': { cells: everybody('shown') },
  'GET /icon.svg': { cells: everybody('shown') },
  'GET /robots.txt': { cells: everybody('shown') },
  'GET /sitemap.xml': { cells: everybody('shown') },
  'GET /exercise-sandbox': { cells: everybody('shown') },
  'GET /calculator': { cells: everybody('shown') },
  'GET /learn': { cells: everybody('shown') },
  'GET /learn/[slug]': { cells: everybody('shown'), parts: { slug: 'one-formula' } },
  'POST /learn/[slug]/reading': { cells: everybody('done'), parts: { slug: 'one-formula' } },
  'GET /learn/playground': { cells: everybody('shown') },
  'GET /practice': { cells: everybody('shown') },
  'GET /practice/[attemptId]': {
    cells: 'hidden hidden hidden shown hidden hidden hidden',
    parts: { attemptId: ({ practice }) => practice.open },
    unknown: { attemptId: unknownId },
  },
  'GET /progress': { cells: everybody('shown') },
  'GET /q': { cells: everybody('practice') },
  'GET /q/[code]': { cells: everybody('shown'), parts: { code: 'GS-7K2M' } },
  'GET /set-up': { cells: everybody('hidden') },
  'GET /sign-in': { cells: everybody('shown') },
  'GET /sign-up': { cells: everybody('shown') },
  'GET /api/auth/[...nextauth]': { cells: everybody('shown'), parts: { '...nextauth': 'session' } },
  'POST /api/auth/[...nextauth]': {
    cells: everybody('shown'),
    parts: { '...nextauth': '_log' },
    body: { level: 'debug' },
  },

  'GET /exams': { cells: everybody('shown') },
  'GET /exams/[slug]': { cells: everybody('shown'), unknown: {} },
  'POST /exams/[slug]/start': {
    cells: 'sign-in sign-in paper paper paper paper paper',
    unknown: {},
  },
  'GET /attempts/[attemptId]': { cells: { ...whileOpen(ownPaper), ...onceOver(movedOn) }, unknown: {} },
  'POST /api/attempts/[attemptId]/answers': {
    cells: {
      ...whileOpen('signed-out hidden hidden shown hidden hidden hidden'),
      ...onceOver('signed-out hidden hidden closed hidden hidden hidden'),
    },
    unknown: {},
    body: { slot: 1, raw: '7', flagged: false, revision: 2 },
  },
  'GET /api/attempts/[attemptId]/clock': {
    cells: 'hidden hidden hidden shown hidden hidden hidden',
    unknown: {},
  },
  'POST /attempts/[attemptId]/check/[position]': {
    cells: 'sign-in sign-in paper paper paper paper paper',
    parts: { position: '1' },
    unknown: {},
    hides: true,
  },
  // What is nobody's is sent to the same page as what does not exist, which hides both.
  'POST /attempts/[attemptId]/next/[position]': {
    cells: 'sign-in sign-in paper paper paper paper paper',
    parts: { position: '1' },
    unknown: {},
    hides: true,
  },
  'GET /attempts/[attemptId]/review': { cells: { ...whileOpen(notYet), ...onceOver(reviewed) }, unknown: {} },
  'GET /attempts/[attemptId]/review/[position]': {
    cells: { ...whileOpen(notYet), ...onceOver(reviewed) },
    parts: { position: '1' },
    unknown: {},
  },
  'GET /attempts/[attemptId]/review/[position]/solution': reviewedPart,
  // Question 1 has been answered by a wrong size.
  'GET /attempts/[attemptId]/review/[position]/replay': reviewedPart,
  // After those that look at an open attempt, since it closes that.
  'POST /attempts/[attemptId]/submit': {
    cells: 'sign-in sign-in hidden review hidden hidden hidden',
    unknown: {},
  },

  'GET /teach': { cells: teachers },
  'GET /teach/groups': { cells: teachers },
  'GET /teach/students': { cells: teachers },
  'GET /teach/students/[userId]': {
    cells: teachers,
    parts: { userId: ({ studentId }) => studentId },
    unknown: { userId: unknownId },
  },
  'GET /teach/exams/[slug]': teachPage,
  'GET /teach/exams/[slug]/live': teachPage,
  'GET /teach/exams/[slug]/overrides': teachPage,
  'GET /teach/exams/[slug]/paper': teachPage,
  'GET /teach/exams/[slug]/paper/[printing]': {
    cells: ownExam,
    parts: { slug: ({ slug }) => slug.released, printing: ({ printing }) => printing },
    unknown: { slug: 'of-no-exam', printing: unknownId },
  },
  'GET /teach/paper': { cells: teachers },
  'GET /teach/paper/[code]': { cells: ownExam, parts: { code: ({ formCode }) => formCode }, unknown: { code: noForm } },
  'GET /teach/exams/[slug]/preview': teachPage,
  'GET /teach/exams/[slug]/regrade': teachPage,
  'GET /teach/exams/[slug]/rules': teachPage,
  'GET /teach/exams/[slug]/results.csv': {
    cells: 'hidden hidden hidden hidden hidden shown shown',
    unknown: {},
  },
  'GET /api/exams/[slug]/live': { cells: 'hidden hidden hidden hidden hidden shown shown', unknown: {}, streams: true },
  'GET /people': { cells: admins },

  'POST /sign-out': { cells: everybody('front') },
}

const ownPractice = 'hidden hidden hidden done hidden hidden hidden'
const nobody = everybody('hidden')
const teachersDo = 'hidden hidden hidden hidden done done done'
const ownExamDo = 'hidden hidden hidden hidden hidden done done'

/** Who can do what by every server action, whatever page offers it. A new action needs a row. */
export const actionRows: Readonly<Record<string, ActionRow>> = {
  setTheme: { cells: everybody('done'), args: () => [formOf({ theme: 'dark' })], unknown: null },
  startPracticeAction: {
    cells: everybody('practice'),
    args: () => [formOf({ families: 'valid-unit-stride' })],
    unknown: null,
  },
  askLikeThisAction: {
    cells: everybody('practice'),
    args: () => [formOf({ query: 'w=13&f=5&p=2&s=2' })],
    unknown: null,
  },
  answerCodedAction: {
    cells: everybody('practice'),
    args: () => ['GS-7K2M', null, formOf({ answer: '7' })],
    unknown: ['no code', null, formOf({ answer: '7' })],
  },
  answerTurnAction: {
    cells: everybody('done'),
    args: () => ['one-formula', firstTurn('one-formula', 'access').code, null, formOf({ answer: '7' })],
    unknown: ['one-formula', 'no code', null, formOf({ answer: '7' })],
  },
  answerQuickCheckAction: {
    cells: everybody('done'),
    args: () => ['0123456789', 1, null, formOf({ answer: '7' })],
    unknown: ['no check', 1, null, formOf({ answer: '7' })],
  },
  answerAction: {
    cells: { open: ownPractice, closed: nobody },
    args: async ({ practice }, state) => {
      await openAgain(practice.open)
      return [practice[state], 1, null, formOf({ answer: '7' })]
    },
    unknown: [unknownId, 1, null, formOf({ answer: '7' })],
  },
  askAnotherAction: {
    cells: { open: ownPractice, closed: nobody },
    args: async ({ practice }, state) => {
      await openAgain(practice.open)
      await answerWrong(practice.open)
      return [practice[state]]
    },
    unknown: [unknownId],
  },
  restateAction: {
    cells: { open: ownPractice, closed: nobody },
    args: async ({ practice }, state) => {
      await openAgain(practice.open)
      await answerWrong(practice.open)
      return [practice[state], 'framework']
    },
    unknown: [unknownId, 'framework'],
  },
  followUpAction: {
    cells: { open: ownPractice, closed: nobody },
    args: async ({ practice }, state) => {
      await openAgain(practice.open)
      return [practice[state]]
    },
    unknown: [unknownId],
  },
  // Finishing twice is as good as once.
  finishAction: {
    cells: { open: ownPractice, closed: ownPractice },
    args: async ({ practice }, state) => {
      await openAgain(practice.open)
      return [practice[state]]
    },
    unknown: [unknownId],
  },
  changeRoleAction: {
    cells: 'hidden hidden hidden hidden hidden hidden done',
    args: ({ studentId }) => [studentId, formOf({ role: 'student' })],
    unknown: [unknownId, formOf({ role: 'student' })],
  },
  setUpAction: { cells: nobody, args: () => ['a guess', null, formOf(newAccount('set-up'))], unknown: null },
  signUpAction: { cells: everybody('done'), args: () => ['/progress', null, formOf({ name: '' })], unknown: null },

  setAccommodationAction: {
    cells: teachersDo,
    args: ({ studentId }) => [studentId, null, formOf({ factor: '1.25', breaks: '', why: 'a note' })],
    unknown: [unknownId, null, formOf({ factor: '1.25', breaks: '', why: 'a note' })],
  },
  saveGroupAction: {
    cells: teachersDo,
    args: () => [null, null, formOf({ title: `Group ${randomUUID()}`, emails: '' })],
    unknown: [unknownId, null, formOf({ title: 'Tuesday', emails: '' })],
  },
  grantOverrideAction: {
    cells: ownExamDo,
    args: async ({ slug, studentId }) => [slug.open, null, formOf(await overrideFor(studentId))],
    unknown: ['of-no-exam', null, formOf({ who: 'nobody', minutes: '45', why: 'a note' })],
  },
  takeBackOverrideAction: {
    cells: ownExamDo,
    args: async ({ slug, studentId }) => [slug.open, await granted(slug.open, studentId), formOf({ why: 'a note' })],
    unknown: ['of-no-exam', unknownId, formOf({ why: 'a note' })],
  },
  setRulesAction: {
    cells: ownExamDo,
    args: ({ slug }) => [
      slug.open,
      null,
      formOf({ timeZone: 'Europe/Berlin', attemptsAllowed: '5', purpose: 'check' }),
    ],
    unknown: ['of-no-exam', null, formOf({ timeZone: 'Europe/Berlin', purpose: 'check' })],
  },
  changeAttemptAction: {
    cells: ownExamDo,
    args: ({ slug, attempt }) => [
      slug.open,
      attempt.open,
      null,
      formOf({ kind: 'extend', minutes: '5', why: 'a note' }),
    ],
    unknown: ['of-no-exam', unknownId, null, formOf({ kind: 'extend', minutes: '5', why: 'a note' })],
  },
  printFormsAction: {
    cells: 'hidden hidden hidden hidden hidden printing printing',
    args: ({ slug }) => [slug.released, formOf({ forms: '2', size: 'a4' })],
    unknown: ['of-no-exam', formOf({ forms: '2', size: 'a4' })],
  },
  regradeAction: {
    cells: ownExamDo,
    args: ({ slug }) => [slug.released, null, formOf({ kind: 'leave-out', question: '', why: 'a note' })],
    unknown: ['of-no-exam', null, formOf({ kind: 'leave-out', question: '', why: 'a note' })],
  },
  undoRegradeAction: {
    cells: ownExamDo,
    args: async ({ slug }) => [slug.released, await ruled(slug.released), null, formOf({ why: 'a note' })],
    unknown: ['of-no-exam', unknownId, null, formOf({ why: 'a note' })],
  },
}

export function cellsOf(cells: Cells): Outcome[] {
  return cells.split(/\s+/) as Outcome[]
}

/** The states that a row tells apart. */
export function statesOf({ cells }: RouteRow): readonly AttemptState[] {
  return typeof cells === 'string' ? ['open'] : states
}

/** A row's address with what stands for its brackets, for what exists, or for what does not. */
export function addressOf(route: string, row: RouteRow, world: World, state: AttemptState | 'unknown'): string {
  const known = Object.entries(row.parts ?? {}).map(([name, part]) => [
    name,
    typeof part === 'string' ? part : part(world),
  ])
  const parts: Record<string, string> = {
    ...(state === 'unknown'
      ? { slug: 'of-no-exam', attemptId: unknownId }
      : { slug: world.slug[state], attemptId: world.attempt[state] }),
    ...Object.fromEntries(known),
    ...(state === 'unknown' ? row.unknown : {}),
  }
  return route.replace(/^\w+ /, '').replace(/\[([^\]]+)\]/g, (bracket, name) => parts[name] ?? bracket)
}

function newAccount(name: string) {
  return { name, email: `${name}@school.example`, password: 'a short sentence of words' }
}

async function overrideFor(userId: string): Promise<Record<string, string>> {
  const [person] = await query<{ email: string }>('SELECT "email" FROM "User" WHERE "id" = $1', [userId])
  return { who: person?.email ?? '', minutes: '45', why: 'a note' }
}

/** An override to take back, made anew where the last one has been. */
async function granted(slug: string, userId: string): Promise<string> {
  const [row] = await query<{ id: string }>(
    `INSERT INTO "ExamOverride" ("id", "examId", "userId", "timeLimit")
     SELECT gen_random_uuid(), "id", $2, 3600 FROM "Exam" WHERE "slug" = $1
     ON CONFLICT ("examId", "userId") DO UPDATE SET "timeLimit" = 3600 RETURNING "id"`,
    [slug, userId],
  )
  return row?.id ?? ''
}

/** A regrade to undo that changed nobody's marks. */
async function ruled(slug: string): Promise<string> {
  const [row] = await query<{ id: string }>(
    `INSERT INTO "Regrade" ("id", "examId", "number", "ruling", "at", "why", "attempts", "changed")
     SELECT gen_random_uuid(), exam."id", 1 + coalesce((SELECT max("number") FROM "Regrade" WHERE "examId" = exam."id"), 0),
       '{"kind": "present-key", "item": null, "reworded": false}', now(), 'a note', 0, 0
     FROM "Exam" exam WHERE "slug" = $1 RETURNING "id"`,
    [slug],
  )
  return row?.id ?? ''
}

/** A session that was finished, or that another one has taken the place of. */
async function openAgain(attemptId: string): Promise<void> {
  await query('UPDATE "Attempt" SET "closedAt" = NULL WHERE "id" = $1', [attemptId])
}

/** Marks the last question of a session as answered, so that another can be asked. */
async function answerWrong(attemptId: string): Promise<void> {
  await query(
    `UPDATE "Slot" SET "raw" = '1', "outcome" = 'wrong', "points" = 0, "gradedAt" = now() WHERE "attemptId" = $1`,
    [attemptId],
  )
}
