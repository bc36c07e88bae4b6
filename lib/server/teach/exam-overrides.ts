import 'server-only'
import { overrideFormValues, overrideText, readOverrideForm } from '@/lib/attempts/accommodation-form'
import type { Texts } from '@/lib/attempts/form-fields'
import { zoneTimeText } from '@/lib/attempts/zone-time-text'
import { isUuid } from '@/lib/server/attempts/is-uuid'
import type { Viewer } from '@/lib/server/auth/find-viewer-by-token'
import { isStorableText } from '@/lib/server/database/is-storable-text'
import { prisma } from '@/lib/server/database/prisma'
import { retimeAttempts } from '@/lib/server/exams/retime-attempts'
import { overrideSelection } from '@/lib/server/exams/student-times'
import { type LoggedChange, listChanges } from './exam-changes'
import { findTaughtExam } from './find-taught-exam'
import { listGroups } from './student-groups'

export type GrantedOverride = { id: string; who: string; what: string; values: Texts }

export type OverridesView = {
  title: string
  slug: string
  timeZone: string
  overrides: GrantedOverride[]
  /** The names of the groups that may be granted something. */
  groups: string[]
  changes: LoggedChange[]
}

/** What an exam grants single students and groups, for somebody who teaches it; null otherwise. */
export async function findOverrides(viewer: Viewer, slug: string): Promise<OverridesView | null> {
  const exam = await findTaughtExam(viewer, slug)
  if (!exam) return null
  const [overrides, groups, changes] = await Promise.all([
    prisma().examOverride.findMany({
      where: { examId: exam.id },
      orderBy: [{ groupId: 'asc' }, { user: { name: 'asc' } }],
      select: {
        id: true,
        ...overrideSelection,
        user: { select: { name: true, email: true } },
        group: { select: { title: true } },
      },
    }),
    listGroups(viewer),
    listChanges({ examId: exam.id }),
  ])
  const timeText = zoneTimeText(exam.timeZone)
  return {
    title: exam.title,
    slug: exam.slug,
    timeZone: exam.timeZone,
    overrides: overrides.map(({ id, user, group, ...override }) => ({
      id,
      who: group ? `Group “${group.title}”` : (user?.name ?? user?.email ?? ''),
      what: overrideText(override, timeText),
      values: overrideFormValues(override, exam.timeZone),
    })),
    groups: (groups ?? []).map(({ title }) => title),
    changes,
  }
}

type Result = { kind: 'problems'; problems: Texts } | { kind: 'saved' }

/**
 * Grants a student (by e-mail address) or a group something in an exam, in place of what it granted before. Running attempts
 * are retimed in the same transaction. Null when there is no such exam for this person.
 */
export async function grantOverride(viewer: Viewer, slug: string, values: Texts, now: Date): Promise<Result | null> {
  const exam = await findTaughtExam(viewer, slug)
  if (!exam) return null
  const whom = await findWhom(viewer, values)
  const read = readOverrideForm(values, exam.timeZone)
  if (whom === null || read.kind === 'problems') {
    const unknown = whom === null ? { who: 'There is no account with this address and no group of this name.' } : {}
    return { kind: 'problems', problems: { ...(read.kind === 'problems' ? read.problems : {}), ...unknown } }
  }
  const { override, why } = read
  const granted = overrideText(override, zoneTimeText(exam.timeZone))
  await prisma().$transaction(async (tx) => {
    switch (whom.kind) {
      case 'student': {
        const { userId } = whom
        const which = { examId_userId: { examId: exam.id, userId } }
        await tx.examOverride.upsert({
          where: which,
          create: { examId: exam.id, userId, ...override },
          update: override,
        })
        await tx.examChange.create({
          data: { at: now, byId: viewer.userId, examId: exam.id, userId, what: `Granted: ${granted}.`, why },
        })
        break
      }
      case 'group': {
        const { groupId, title } = whom
        const which = { examId_groupId: { examId: exam.id, groupId } }
        await tx.examOverride.upsert({
          where: which,
          create: { examId: exam.id, groupId, ...override },
          update: override,
        })
        await tx.examChange.create({
          data: { at: now, byId: viewer.userId, examId: exam.id, what: `Granted group “${title}”: ${granted}.`, why },
        })
      }
    }
    await retimeAttempts(tx, { examId: exam.id })
  })
  return { kind: 'saved' }
}

/** Takes an override back, for the reason given; false without one, and when there is no such override for this person. */
export async function takeBackOverride(
  viewer: Viewer,
  slug: string,
  overrideId: string,
  why: string,
  now: Date,
): Promise<boolean> {
  const exam = await findTaughtExam(viewer, slug)
  if (!exam || !isUuid(overrideId) || why.trim() === '') return false
  return prisma().$transaction(async (tx) => {
    const override = await tx.examOverride.findFirst({
      where: { id: overrideId, examId: exam.id },
      select: { userId: true, group: { select: { title: true } } },
    })
    if (!override) return false
    await tx.examOverride.delete({ where: { id: overrideId } })
    const what = override.group ? `Taken back from group “${override.group.title}”.` : 'Taken back.'
    const { userId } = override
    await tx.examChange.create({ data: { at: now, byId: viewer.userId, examId: exam.id, userId, what, why } })
    await retimeAttempts(tx, { examId: exam.id })
    return true
  })
}

type Whom = { kind: 'student'; userId: string } | { kind: 'group'; groupId: string; title: string }

async function findWhom(viewer: Viewer, values: Texts): Promise<Whom | null> {
  const who = (values.who ?? '').trim()
  if (who === '' || !isStorableText(who)) return null
  const person = await prisma().user.findFirst({
    where: { email: { equals: who, mode: 'insensitive' } },
    select: { id: true },
  })
  if (person) return { kind: 'student', userId: person.id }
  const group = (await listGroups(viewer))?.find(({ title }) => title.toLowerCase() === who.toLowerCase())
  return group ? { kind: 'group', groupId: group.id, title: group.title } : null
}
