import { formatAnswer } from '@/lib/grading/format-answer'
import { loadFamily } from '@/lib/questions/families'
import { answerKeySchema, promptSchema } from '@/lib/questions/question'
import type { Viewer } from '@/lib/server/auth/find-viewer-by-token'
import { openSession } from '@/lib/server/auth/session-token'
import { prisma } from '@/lib/server/database/prisma'
import { startExam } from '@/lib/server/exams/start-exam'
import type { Prisma } from '@/prisma/generated/client'
import type { Role } from '@/prisma/generated/enums'

let made = 0

/** A person with a session, as they come out of signing in. */
export async function createPerson(role: Role = 'student', name?: string): Promise<Viewer> {
  made += 1
  const person = { name: name ?? `Person ${made}`, email: `person-${made}@school.example`, role }
  const { id } = await prisma().user.create({ data: { ...person, passwordHash: 'none' }, select: { id: true } })
  const { sid } = await openSession(id)
  return { userId: id, sessionId: sid, guest: false, ...person }
}

export async function createGuest(): Promise<Viewer> {
  const { id } = await prisma().user.create({ data: {}, select: { id: true } })
  const { sid } = await openSession(id)
  return { userId: id, sessionId: sid, guest: true, name: null, email: null, role: 'student' }
}

type ExamRules = Partial<
  Pick<
    Prisma.ExamUncheckedCreateInput,
    | 'opensAt'
    | 'closesAt'
    | 'timeLimit'
    | 'attemptsAllowed'
    | 'grace'
    | 'lateUntil'
    | 'latePercent'
    | 'policy'
    | 'password'
    | 'ownerId'
  >
>

/** The kinds of question in every exam here. */
export const families = ['general-size', 'does-it-fit', 'output-volume', 'conv-parameters']

/** An exam on four families, of which the third is worth two points; returns its slug. */
export async function createExam(rules: ExamRules = {}): Promise<string> {
  made += 1
  const slug = `exam-${made}`
  const items = families.map((family, index) => ({
    position: index + 1,
    family,
    version: loadFamily(family).version,
    constraints: {},
    points: index === 2 ? 2 : 1,
  }))
  const bank = await prisma().bank.create({ data: { slug, title: slug, description: '', items: { create: items } } })
  const sections = { create: { position: 1, title: slug, bankId: bank.id } }
  await prisma().exam.create({ data: { slug, title: slug, description: '', sections, ...rules } })
  return slug
}

/** The attempt that a start leads to; throws where the start is refused. */
export async function startAttempt(userId: string, slug: string, now: Date, seed: string): Promise<string> {
  const result = await startExam(userId, slug, { password: '', now, seed })
  if (result?.kind !== 'started') throw new Error(`Starting ${slug} gave ${JSON.stringify(result)}.`)
  return result.attemptId
}

export function loadAttempt(id: string) {
  return prisma().attempt.findUniqueOrThrow({ where: { id }, include: { slots: { orderBy: { position: 'asc' } } } })
}

/** What a student would type to be right, and to be wrong by a known misconception, in one slot of an attempt. */
export async function possibleAnswers(attemptId: string, position: number) {
  const slot = await prisma().slot.findUniqueOrThrow({ where: { attemptId_position: { attemptId, position } } })
  const { format } = promptSchema.parse(slot.prompt)
  const { correct, slips } = answerKeySchema.parse(slot.key)
  const slip = slips[0]
  if (!slip) throw new Error(`Slot ${position} has no slips.`)
  return {
    right: formatAnswer(format, correct),
    wrong: formatAnswer(format, slip.answer),
    misconception: slip.misconception,
  }
}

export const noon = new Date('2026-03-02T12:00:00.000Z')
export const minutesAfter = (date: Date, minutes: number) => new Date(date.getTime() + minutes * 60_000)
