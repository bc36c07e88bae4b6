import 'server-only'
import type { Texts } from '@/lib/attempts/form-fields'
import { isUuid } from '@/lib/server/attempts/is-uuid'
import type { Viewer } from '@/lib/server/auth/find-viewer-by-token'
import { isStorableText } from '@/lib/server/database/is-storable-text'
import { prisma } from '@/lib/server/database/prisma'
import { retimeAttempts } from '@/lib/server/exams/retime-attempts'
import type { Prisma } from '@/prisma/generated/client'

export type StudentGroupView = { id: string; title: string; emails: string[] }

/** The groups that a person may use: their own and those of the installation, an administrator all. */
export function groupsOf(viewer: Viewer): Prisma.StudentGroupWhereInput | null {
  switch (viewer.role) {
    case 'admin':
      return {}
    case 'instructor':
      return { OR: [{ ownerId: null }, { ownerId: viewer.userId }] }
    case 'student':
      return null
  }
}

/** Every group with its members' addresses; null for somebody who teaches nothing. */
export async function listGroups(viewer: Viewer): Promise<StudentGroupView[] | null> {
  const where = groupsOf(viewer)
  if (!where) return null
  const groups = await prisma().studentGroup.findMany({
    where,
    orderBy: { title: 'asc' },
    select: { id: true, title: true, members: { select: { user: { select: { email: true } } } } },
  })
  return groups.map(({ id, title, members }) => ({
    id,
    title,
    emails: members.flatMap(({ user }) => (user.email === null ? [] : [user.email])).sort(),
  }))
}

/**
 * Makes a group or (with an id) changes one: its title, and its members by their addresses, one a line. Exams that grant the
 * group something grant it to the new members at once, running attempts included. Null where there is no such group for
 * this person.
 */
export async function saveGroup(
  viewer: Viewer,
  groupId: string | null,
  values: Texts,
): Promise<{ kind: 'problems'; problems: Texts } | { kind: 'saved' } | null> {
  const where = groupsOf(viewer)
  if (!where) return null
  if (
    groupId !== null &&
    !(isUuid(groupId) && (await prisma().studentGroup.findFirst({ where: { id: groupId, ...where } })))
  ) {
    return null
  }
  const read = await readGroupForm(values)
  if (read.kind === 'problems') return read
  const { title, userIds } = read
  await prisma().$transaction(async (tx) => {
    const owner = { ownerId: viewer.userId }
    const { id } =
      groupId === null
        ? await tx.studentGroup.create({ data: { title, ...owner }, select: { id: true } })
        : await tx.studentGroup.update({ where: { id: groupId }, data: { title }, select: { id: true } })
    await tx.groupMember.deleteMany({ where: { groupId: id } })
    await tx.groupMember.createMany({ data: userIds.map((userId) => ({ groupId: id, userId })) })
    const granting = await tx.examOverride.findMany({ where: { groupId: id }, select: { examId: true } })
    for (const { examId } of granting) await retimeAttempts(tx, { examId })
  })
  return { kind: 'saved' }
}

async function readGroupForm(
  values: Texts,
): Promise<{ kind: 'group'; title: string; userIds: string[] } | { kind: 'problems'; problems: Texts }> {
  const title = (values.title ?? '').trim()
  if (title === '' || title.length > 80 || !isStorableText(title)) {
    return { kind: 'problems', problems: { title: 'Please give the group a name of at most 80 characters.' } }
  }
  const emails = [
    ...new Set(
      (values.emails ?? '')
        .toLowerCase()
        .split(/[\s,;]+/)
        .filter((email) => email !== ''),
    ),
  ]
  if (emails.length > 2_000 || !emails.every(isStorableText)) {
    return { kind: 'problems', problems: { emails: 'Please give at most 2,000 addresses, one a line.' } }
  }
  const people = await prisma().user.findMany({
    where: { email: { in: emails, mode: 'insensitive' } },
    select: { id: true, email: true },
  })
  const known = new Set(people.map(({ email }) => email?.toLowerCase()))
  const unknown = emails.filter((email) => !known.has(email))
  if (unknown.length > 0) {
    const named = `${unknown.slice(0, 5).join(', ')}${unknown.length > 5 ? ` and ${unknown.length - 5} more` : ''}`
    return { kind: 'problems', problems: { emails: `There is no account with the address ${named}.` } }
  }
  return { kind: 'group', title, userIds: people.map(({ id }) => id) }
}
