import fc from 'fast-check'
import { expect, test } from 'vitest'
import { attemptStatus } from '@/lib/attempts/attempt-status'
import { closeOverdueAttempts } from '@/lib/server/attempts/close-attempt'
import { findPaper } from '@/lib/server/attempts/find-paper'
import { findReview } from '@/lib/server/attempts/find-review'
import { saveAnswer } from '@/lib/server/attempts/save-answer'
import { submitAttempt } from '@/lib/server/attempts/submit-attempt'
import type { Viewer } from '@/lib/server/auth/find-viewer-by-token'
import { startExam } from '@/lib/server/exams/start-exam'
import { changeAttempt } from '@/lib/server/teach/change-attempt'
import { provideFreshDatabase } from '../fresh-database'
import { createExam, createPerson, loadAttempt, noon, possibleAnswers } from './classroom'

provideFreshDatabase()

/** All times are whole seconds after noon; null: never. */
type Rules = {
  limit: number | null
  closes: number | null
  grace: number
  allowed: number | null
  late: { percent: number; until: number } | null
}

type Answer = { raw: string; revision: number }

type Sitting = {
  id: string
  started: number
  deadline: number | null
  /** From when on it is late; the rules' closing, unless its time was moved. */
  late: number | null
  closed: { at: number; by: 'student' | 'deadline' | 'instructor' } | null
  wasClosed: boolean
  answers: Answer[]
  rights: string[]
}

type Model = { rules: Rules; now: number; sittings: Sitting[] }
type Real = { slug: string; student: Viewer; stranger: Viewer; teacher: Viewer }

const points = [1, 1, 2, 1]
const at = (seconds: number) => new Date(noon.getTime() + seconds * 1_000)
const orNever = (seconds: number | null) => (seconds === null ? null : at(seconds))

function isOver({ rules, now }: Model, { deadline }: Sitting): boolean {
  return deadline !== null && now >= deadline + rules.grace
}

function underWay(model: Model): Sitting | null {
  const last = model.sittings.at(-1)
  return last !== undefined && last.closed === null && !isOver(model, last) ? last : null
}

/** Whoever looks closes what is over; it ended at its deadline. */
function closeIfOver(model: Model, sitting: Sitting): void {
  if (sitting.closed === null && sitting.deadline !== null && isOver(model, sitting)) {
    sitting.closed = { at: sitting.deadline, by: 'deadline' }
  }
}

/** Closes a sitting for a student or an instructor, late by nobody's reckoning if the grace still runs. */
function close(model: Model, sitting: Sitting, by: 'student' | 'instructor'): 'closed' | 'already-closed' {
  if (sitting.closed !== null) return 'already-closed'
  closeIfOver(model, sitting)
  sitting.closed ??= { at: Math.min(model.now, sitting.deadline ?? model.now), by }
  return 'closed'
}

function creditOf({ late: policy }: Rules, { late }: Sitting, ended: number): number {
  if (policy === null || late === null || ended <= late) return 1
  return Math.max(0, 100 - policy.percent * Math.ceil((ended - late) / 86_400)) / 100
}

/** When a sitting that begins now is due. */
function deadlineIn({ limit, closes, late }: Rules, now: number): number | null {
  const ends = [limit === null ? null : now + limit, late?.until ?? closes].filter((end) => end !== null)
  return ends.length === 0 ? null : Math.min(...ends)
}

/** What the database has to hold of a sitting, whatever went before. */
async function expectStored(model: Model, sitting: Sitting): Promise<void> {
  const stored = await loadAttempt(sitting.id)
  const { closed } = sitting
  expect({ ...stored, slots: stored.slots.map(({ raw, revision }) => ({ raw, revision })) }).toMatchObject({
    startedAt: at(sitting.started),
    deadline: orNever(sitting.deadline),
    closedAt: closed && at(closed.at),
    closedBy: closed?.by ?? null,
    slots: sitting.answers,
  })
  const credit = closed === null ? 1 : creditOf(model.rules, sitting, closed.at)
  const earned = sitting.answers.map(({ raw }, index) => (raw === sitting.rights[index] ? (points[index] ?? 0) : 0))
  const score = Math.round(100 * credit * earned.reduce((sum, one) => sum + one, 0)) / 100
  // What was given back counts as it was graded until it is closed again.
  if (closed !== null) expect(stored.points).toBe(score)
  else if (!sitting.wasClosed) expect(stored.points).toBeNull()
  expect(stored.slots.every(({ gradedAt }) => (gradedAt !== null) === (closed !== null))).toBe(true)
  const status = attemptStatus(
    {
      ...{ startedAt: stored.startedAt, deadline: stored.deadline, end: stored.endsAt },
      closed: stored.closedAt && { at: stored.closedAt, by: stored.closedBy ?? 'student' },
      graded: stored.points !== null,
    },
    false,
    at(model.now),
  )
  expect(status).toBe(statusOf(model, sitting))
}

function statusOf(model: Model, sitting: Sitting) {
  if (sitting.closed !== null) return 'graded'
  if (isOver(model, sitting)) return 'expired'
  return sitting.deadline !== null && model.now >= sitting.deadline ? 'overdue' : 'open'
}

/** After every step everything stored is as the model has it. */
abstract class Step implements fc.AsyncCommand<Model, Real> {
  check(_model: Readonly<Model>): boolean {
    return true
  }
  async run(model: Model, real: Real): Promise<void> {
    await this.take(model, real)
    for (const sitting of model.sittings) await expectStored(model, sitting)
  }
  abstract take(model: Model, real: Real): Promise<void>
}

/** A step that needs a sitting. */
abstract class SittingStep extends Step {
  override check({ sittings }: Readonly<Model>): boolean {
    return sittings.length > 0
  }
  override async take(model: Model, real: Real): Promise<void> {
    const sitting = model.sittings.at(-1)
    if (sitting !== undefined) await this.takeWith(sitting, model, real)
  }
  abstract takeWith(sitting: Sitting, model: Model, real: Real): Promise<void>
}

class Wait extends Step {
  constructor(private readonly seconds: number) {
    super()
  }
  override async take(model: Model): Promise<void> {
    model.now += this.seconds
  }
  override toString = () => `wait ${this.seconds} s`
}

class Start extends Step {
  constructor(private readonly times: number) {
    super()
  }
  override async take(model: Model, { slug, student }: Real): Promise<void> {
    const { rules, now } = model
    const start = () => startExam(student.userId, slug, { password: '', now: at(now), seed: `seed ${now}` })
    const results = await Promise.all(Array.from({ length: this.times }, start))
    for (const sitting of model.sittings) closeIfOver(model, sitting)
    const open = underWay(model)
    const closing = rules.late?.until ?? rules.closes
    if (open !== null) {
      for (const result of results) expect(result).toEqual({ kind: 'started', attemptId: open.id })
    } else if (
      (closing !== null && now >= closing) ||
      (rules.allowed !== null && model.sittings.length >= rules.allowed)
    ) {
      for (const result of results) expect(result).toEqual({ kind: 'refused' })
    } else {
      const [first] = results
      if (first?.kind !== 'started') throw new Error(`The start gave ${JSON.stringify(first)}.`)
      for (const result of results) expect(result).toEqual(first)
      const id = first.attemptId
      const deadline = deadlineIn(rules, now)
      const rights = await Promise.all(points.map(async (_, index) => (await possibleAnswers(id, index + 1)).right))
      const answers = points.map(() => ({ raw: '', revision: 0 }))
      model.sittings.push({
        ...{ id, started: now, deadline, late: rules.late && rules.closes, closed: null, wasClosed: false },
        ...{ answers, rights },
      })
    }
  }
  override toString = () => `start ${this.times} times at once`
}

class Save extends SittingStep {
  constructor(
    private readonly index: number,
    private readonly kind: 'right' | 'wrong' | 'nothing',
    private readonly revision: number,
  ) {
    super()
  }
  override async takeWith(sitting: Sitting, model: Model, { student }: Real): Promise<void> {
    const raw = { right: sitting.rights[this.index] ?? '', wrong: '987654', nothing: '' }[this.kind]
    const save = { slot: this.index + 1, raw, flagged: false, revision: this.revision }
    const result = await saveAnswer(student.sessionId, sitting.id, save, at(model.now))
    const stored = sitting.answers[this.index]
    if (sitting.closed !== null || isOver(model, sitting)) return expect(result).toEqual({ kind: 'closed' })
    const isNewer = stored === undefined || this.revision > stored.revision
    const isSame = this.revision === stored?.revision && raw === stored.raw
    expect(result.kind).toBe(isNewer || isSame ? 'saved' : 'older')
    if (isNewer) sitting.answers[this.index] = { raw, revision: this.revision }
  }
  override toString = () => `save ${this.kind} in ${this.index + 1} as revision ${this.revision}`
}

class HandIn extends SittingStep {
  constructor(private readonly times: number) {
    super()
  }
  override async takeWith(sitting: Sitting, model: Model, { student }: Real): Promise<void> {
    const handIn = () => submitAttempt(student.userId, sitting.id, at(model.now))
    const results = await Promise.all(Array.from({ length: this.times }, handIn))
    const first = close(model, sitting, 'student')
    expect(results.toSorted()).toEqual([...Array(this.times - 1).fill('already-closed'), first].toSorted())
  }
  override toString = () => `hand in ${this.times} times at once`
}

/** Something that an instructor does to a sitting; whoever does it has looked, which closes what is over. */
abstract class Change extends SittingStep {
  abstract readonly values: Record<string, string>
  /** Whether it can be done, in which case the model has it afterwards. */
  abstract changes(model: Model, sitting: Sitting): boolean
  override async takeWith(sitting: Sitting, model: Model, { slug, teacher }: Real): Promise<void> {
    closeIfOver(model, sitting)
    const done = this.changes(model, sitting)
    const result = await changeAttempt(teacher, slug, sitting.id, { ...this.values, why: 'asked for' }, at(model.now))
    expect(result?.kind).toBe(done ? 'done' : 'problems')
  }
}

class CloseForStudent extends Change {
  readonly values = { kind: 'submit' }
  override changes(model: Model, sitting: Sitting): boolean {
    return close(model, sitting, 'instructor') === 'closed'
  }
  override toString = () => 'an instructor hands it in'
}

class GiveMinutes extends Change {
  readonly values: Record<string, string>
  constructor(private readonly minutes: number) {
    super()
    this.values = { kind: 'extend', minutes: String(minutes) }
  }
  override changes({ now }: Model, sitting: Sitting): boolean {
    const { deadline, late, closed } = sitting
    const seconds = 60 * this.minutes
    if (closed !== null || deadline === null || deadline + seconds <= now) return false
    Object.assign(sitting, { deadline: deadline + seconds, late: late && late + seconds })
    return true
  }
  override toString = () => `an instructor gives ${this.minutes} minutes`
}

class GiveBack extends Change {
  readonly values: Record<string, string>
  constructor(private readonly minutes: number) {
    super()
    this.values = { kind: 'reopen', minutes: String(minutes) }
  }
  override changes({ now, sittings }: Model, sitting: Sitting): boolean {
    const { late, closed } = sitting
    if (closed === null || sittings.some((other) => other.closed === null)) return false
    const deadline = now + 60 * this.minutes
    Object.assign(sitting, { deadline, late: late && late + deadline - closed.at, closed: null, wasClosed: true })
    return true
  }
  override toString = () => `an instructor gives it back for ${this.minutes} minutes`
}

class Sweep extends Step {
  override async take(model: Model): Promise<void> {
    await closeOverdueAttempts(at(model.now))
    for (const sitting of model.sittings) closeIfOver(model, sitting)
  }
  override toString = () => 'sweep'
}

class Look extends SittingStep {
  override async takeWith(sitting: Sitting, model: Model, { student, teacher }: Real): Promise<void> {
    const now = at(model.now)
    const [paper, review] = [
      await findPaper(student.userId, sitting.id, now),
      await findReview(student, sitting.id, now),
    ]
    closeIfOver(model, sitting)
    expect(paper?.kind).toBe(sitting.closed === null ? 'open' : 'review')
    expect(review?.kind).toBe(sitting.closed === null ? 'still-open' : 'review')
    expect((await findReview(teacher, sitting.id, now))?.kind).toBe(sitting.closed === null ? undefined : 'review')
  }
  override toString = () => 'look'
}

class Meddle extends SittingStep {
  override async takeWith({ id }: Sitting, model: Model, { stranger }: Real): Promise<void> {
    const now = at(model.now)
    const save = { slot: 1, raw: '1', flagged: false, revision: 1_000_000 }
    expect(await saveAnswer(stranger.sessionId, id, save, now)).toEqual({ kind: 'not-found' })
    expect(await submitAttempt(stranger.userId, id, now)).toBeNull()
    expect(await findPaper(stranger.userId, id, now)).toBeNull()
    expect(await findReview(stranger, id, now)).toBeNull()
  }
  override toString = () => 'another student meddles'
}

const rules: fc.Arbitrary<Rules> = fc
  .record({
    limit: fc.constantFrom(null, 1_800),
    closes: fc.constantFrom(null, 2_700),
    grace: fc.constantFrom(0, 120),
    allowed: fc.constantFrom(null, 1, 2),
    late: fc.constantFrom(null, { percent: 25, until: 2_700 + 3 * 86_400 }),
  })
  .map((drawn) => (drawn.closes === null ? { ...drawn, late: null } : drawn))

/** Few slots and few revisions, so that saves meet. */
const save = fc
  .tuple(fc.constantFrom(0, 2), fc.constantFrom('right', 'wrong', 'nothing' as const), fc.integer({ min: 1, max: 4 }))
  .map((drawn) => new Save(...drawn))
const start = fc.constantFrom(1, 3).map((times) => new Start(times))
const wait = fc.constantFrom(1, 60, 600, 1_679, 1_800, 1_919, 86_400).map((seconds) => new Wait(seconds))

const steps = fc.commands(
  [
    ...[start, start, save, save, save, save, wait, wait],
    fc.constantFrom(1, 10).map((times) => new HandIn(times)),
    fc.constantFrom<Step>(new CloseForStudent(), new Sweep()),
    fc.constantFrom<Step>(new GiveMinutes(5), new GiveMinutes(40), new GiveBack(5), new GiveBack(40)),
    fc.constantFrom<Step>(new Look(), new Meddle()),
  ],
  { maxCommands: 30, size: 'max' },
)

const runs = Number(process.env.STRIDE_MODEL_RUNS ?? 60)

test('whatever is done to an attempt, in whatever order, leaves it as a simple model has it', async () => {
  await fc.assert(
    fc.asyncProperty(rules, steps, async (drawn, commands) => {
      const { limit, closes, grace, allowed, late } = drawn
      const slug = await createExam({
        ...{ timeLimit: limit, closesAt: orNever(closes), grace, attemptsAllowed: allowed },
        ...(late && { lateUntil: at(late.until), latePercent: late.percent }),
      })
      const [student, stranger] = [await createPerson(), await createPerson()]
      const real = { slug, student, stranger, teacher: await createPerson('instructor') }
      await fc.asyncModelRun(() => ({ model: { rules: drawn, now: 0, sittings: [] }, real }), commands)
    }),
    { numRuns: runs, endOnFailure: false },
  )
})
