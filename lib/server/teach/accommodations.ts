import 'server-only'
import { accommodationText, readAccommodationForm } from '@/lib/attempts/accommodation-form'
import type { Accommodation } from '@/lib/attempts/exam-times'
import type { Texts } from '@/lib/attempts/form-fields'
import { isUuid } from '@/lib/server/attempts/is-uuid'
import type { Viewer } from '@/lib/server/auth/find-viewer-by-token'
import { prisma } from '@/lib/server/database/prisma'
import { retimeAttempts } from '@/lib/server/exams/retime-attempts'
import { readAccommodation } from '@/lib/server/exams/student-times'
import { type LoggedChange, listChanges } from './exam-changes'

export type Student = { userId: string; name: string; email: string; accommodation: Accommodation }

const selection = { id: true, name: true, email: true, timeFactor: true, breaks: true } as const

/** Everybody with an account, those with an accommodation first; null for somebody who teaches nothing. */
export async function listStudents(viewer: Viewer): Promise<Student[] | null> {
  if (viewer.role === 'student') return null
  const people = await prisma().user.findMany({
    where: { email: { not: null } },
    orderBy: [{ timeFactor: 'desc' }, { breaks: 'desc' }, { name: 'asc' }, { email: 'asc' }],
    select: selection,
  })
  return people.map(readStudent)
}

/** One student with every change to the student's times; null where there is none, or for somebody who teaches nothing. */
export async function findStudent(
  viewer: Viewer,
  userId: string,
): Promise<(Student & { changes: LoggedChange[] }) | null> {
  if (viewer.role === 'student' || !isUuid(userId)) return null
  const person = await prisma().user.findFirst({ where: { id: userId, email: { not: null } }, select: selection })
  return person && { ...readStudent(person), changes: await listChanges({ userId, examId: null }) }
}

function readStudent(person: {
  id: string
  name: string | null
  email: string | null
  timeFactor: number
  breaks: number
}) {
  const { id, name, email } = person
  return { userId: id, name: name ?? '', email: email ?? '', accommodation: readAccommodation(person) }
}

/**
 * Sets what a student needs in every exam, retimes the student's running attempts and logs it. Null where there is no such
 * student, or for somebody who teaches nothing.
 */
export async function setAccommodation(
  viewer: Viewer,
  userId: string,
  values: Texts,
  now: Date,
): Promise<{ kind: 'problems'; problems: Texts } | { kind: 'saved' } | null> {
  if (!(await findStudent(viewer, userId))) return null
  const read = readAccommodationForm(values)
  if (read.kind === 'problems') return read
  const { factor, breaks } = read.accommodation
  await prisma().$transaction(async (tx) => {
    await tx.user.update({ where: { id: userId }, data: { timeFactor: factor, breaks } })
    await retimeAttempts(tx, { userId })
    const what = `In every exam: ${accommodationText(read.accommodation)}.`
    await tx.examChange.create({ data: { at: now, byId: viewer.userId, userId, what, why: read.why } })
  })
  return { kind: 'saved' }
}
