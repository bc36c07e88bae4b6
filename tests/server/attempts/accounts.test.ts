import { beforeEach, describe, expect, it } from 'vitest'
import { adoptGuest, checkCredentials } from '@/lib/server/auth/check-credentials'
import { findViewerByToken } from '@/lib/server/auth/find-viewer-by-token'
import { closeSession, decodeSessionToken, encodeSessionToken } from '@/lib/server/auth/session-token'
import { findSetUpToken, makeFirstAdmin, mayMakeFirstAdmin } from '@/lib/server/auth/set-up'
import { signUp } from '@/lib/server/auth/sign-up'
import { signUpFromForm } from '@/lib/server/auth/sign-up-from-form'
import { prisma } from '@/lib/server/database/prisma'
import { changeRole, listPeople } from '@/lib/server/people'
import { startPractice } from '@/lib/server/practice/start-practice'
import { provideFreshDatabase } from '../fresh-database'
import { createGuest, createPerson, loadAttempt, noon } from './classroom'

provideFreshDatabase()

function form(change: Record<string, string> = {}): FormData {
  const data = new FormData()
  const typed = { name: 'Ada', email: 'ada@school.example', password: 'a short sentence', ...change }
  for (const [name, value] of Object.entries(typed)) data.set(name, value)
  return data
}

describe('a guest', () => {
  it('becomes the account that is made, with everything practised', async () => {
    const guest = await createGuest()
    const attemptId = await startPractice(guest.userId, ['general-size'], noon, 'seed')
    const result = await signUpFromForm(form(), guest, 'student')
    expect(result).toEqual({ kind: 'created', userId: guest.userId })
    expect((await loadAttempt(attemptId)).userId).toBe(guest.userId)
    expect(await checkCredentials({ email: ' ADA@school.example ', password: 'a short sentence' })).toBe(guest.userId)
    expect(await checkCredentials({ email: 'ada@school.example', password: 'another sentence' })).toBeNull()
  })

  it('is adopted by the account that signs in, and is gone afterwards', async () => {
    const guest = await createGuest()
    const attemptId = await startPractice(guest.userId, ['general-size'], noon, 'seed')
    const { userId } = await createPerson()
    const token = await encodeSessionToken({ sub: guest.userId, sid: guest.sessionId })
    await adoptGuest(token, userId)
    expect((await loadAttempt(attemptId)).userId).toBe(userId)
    expect(await prisma().user.count({ where: { id: guest.userId } })).toBe(0)
    expect(await findViewerByToken(token)).toBeNull()
  })

  it('is adopted only with a session of its own, and only if it is one', async () => {
    const guest = await createGuest()
    const attemptId = await startPractice(guest.userId, ['general-size'], noon, 'seed')
    const [mine, other] = [await createPerson(), await createPerson()]
    const ended = await encodeSessionToken({ sub: guest.userId, sid: guest.sessionId })
    await closeSession(guest.sessionId)
    await adoptGuest(ended, mine.userId)
    await adoptGuest(undefined, mine.userId)
    await adoptGuest('garbage', mine.userId)
    expect((await loadAttempt(attemptId)).userId).toBe(guest.userId)

    const otherAttempt = await startPractice(other.userId, ['general-size'], noon, 'seed')
    await adoptGuest(await encodeSessionToken({ sub: other.userId, sid: other.sessionId }), mine.userId)
    expect((await loadAttempt(otherAttempt)).userId).toBe(other.userId)
  })
})

describe('a session token', () => {
  it('names its person until the session is closed', async () => {
    const person = await createPerson('instructor')
    const token = await encodeSessionToken({ sub: person.userId, sid: person.sessionId })
    expect(await findViewerByToken(token)).toEqual(person)
    expect(await findViewerByToken(token)).toEqual(person)
    await closeSession(person.sessionId)
    expect(await findViewerByToken(token)).toBeNull()
  })

  it('is worth nothing when garbled, empty, or paired with another person’s session', async () => {
    const [one, other] = [await createPerson(), await createPerson()]
    const token = await encodeSessionToken({ sub: one.userId, sid: one.sessionId })
    expect(await decodeSessionToken(token)).toEqual({ sub: one.userId, sid: one.sessionId })
    for (const garbled of [undefined, '', 'garbage', `${token}x`, token.slice(0, -2)]) {
      expect(await decodeSessionToken(garbled)).toBeNull()
    }
    expect(await findViewerByToken(await encodeSessionToken({ sub: one.userId, sid: other.sessionId }))).toBeNull()
  })

  it('is worth nothing once its row has run out', async () => {
    const person = await createPerson()
    const token = await encodeSessionToken({ sub: person.userId, sid: person.sessionId })
    expect(await findViewerByToken(token)).not.toBeNull()
    await prisma().session.update({ where: { id: person.sessionId }, data: { expiresAt: new Date(Date.now() - 1) } })
    expect(await findViewerByToken(token)).toBeNull()
  })
})

describe('signing up', () => {
  it('refuses an address that has an account, in any spelling, also when two are made at once', async () => {
    const make = (email: string) => signUpFromForm(form({ email }), null, 'student')
    const results = await Promise.all([make('grace@school.example'), make(' Grace@School.example')])
    expect(results.map((result) => result.kind).sort()).toEqual(['created', 'refused'])
    expect(await make('GRACE@SCHOOL.EXAMPLE')).toMatchObject({
      kind: 'refused',
      state: { problems: { email: expect.stringContaining('already') } },
    })
    expect(await prisma().user.count({ where: { email: 'grace@school.example' } })).toBe(1)
  })

  it('says which field is wrong, and never hands the password back', async () => {
    const result = await signUpFromForm(form({ name: ' ', email: 'nobody', password: '2short!' }), null, 'student')
    expect(result).toMatchObject({ kind: 'refused', state: { name: ' ', email: 'nobody' } })
    if (result.kind === 'refused')
      expect(Object.keys(result.state.problems).sort()).toEqual(['email', 'name', 'password'])
    expect(JSON.stringify(result)).not.toContain('2short!')
  })

  it('does not turn an account into another one', async () => {
    const person = await createPerson()
    const result = await signUp(person, {
      name: 'B',
      email: 'b@school.example',
      password: 'a short sentence',
      role: 'student',
    })
    expect(result).toMatchObject({ kind: 'created' })
    if (result.kind === 'created') expect(result.userId).not.toBe(person.userId)
    expect(await prisma().user.findUniqueOrThrow({ where: { id: person.userId } })).toMatchObject({
      email: person.email,
    })
  })
})

describe('the first administrator', () => {
  beforeEach(async () => {
    await prisma().user.deleteMany({ where: { role: 'admin' } })
  })

  it('is made with the printed token, once', async () => {
    const token = (await findSetUpToken()) ?? ''
    expect(await mayMakeFirstAdmin(token)).toBe(true)
    expect(await makeFirstAdmin(`${token}x`, form({ email: 'eve@school.example' }))).toBeNull()
    expect(await makeFirstAdmin('', form({ email: 'eve@school.example' }))).toBeNull()
    // A refused form does not use the token up.
    expect(await makeFirstAdmin(token, form({ email: 'nobody' }))).toMatchObject({ kind: 'refused' })
    expect(await makeFirstAdmin(token, form({ email: 'first@school.example' }))).toMatchObject({ kind: 'created' })
    expect(await makeFirstAdmin(token, form({ email: 'second@school.example' }))).toBeNull()
    expect(await findSetUpToken()).toBeNull()
    expect(await mayMakeFirstAdmin(token)).toBe(false)
  })

  it('is one, however many press at once', async () => {
    const token = (await findSetUpToken()) ?? ''
    const results = await Promise.all(
      [1, 2, 3, 4].map((number) => makeFirstAdmin(token, form({ email: `admin-${number}@school.example` }))),
    )
    expect(results.filter((result) => result?.kind === 'created')).toHaveLength(1)
    expect(await prisma().user.count({ where: { role: 'admin' } })).toBe(1)
  })
})

describe('changing roles', () => {
  it('is for administrators, on other people, to a role that exists', async () => {
    const admin = await createPerson('admin')
    const student = await createPerson()
    const guest = await createGuest()
    const roleOf = async (id: string) => (await prisma().user.findUniqueOrThrow({ where: { id } })).role

    for (const role of ['student', 'instructor'] as const) {
      const viewer = await createPerson(role)
      expect(await changeRole(viewer, student.userId, 'admin')).toBe(false)
      expect(await changeRole(viewer, viewer.userId, 'admin')).toBe(false)
      expect(await listPeople(viewer)).toBeNull()
    }
    expect(await changeRole(admin, admin.userId, 'student')).toBe(false)
    expect(await changeRole(admin, student.userId, 'owner')).toBe(false)
    expect(await changeRole(admin, student.userId, null)).toBe(false)
    expect(await changeRole(admin, 'not an id', 'admin')).toBe(false)
    expect(await changeRole(admin, guest.userId, 'admin')).toBe(false)
    expect([await roleOf(admin.userId), await roleOf(student.userId), await roleOf(guest.userId)]).toEqual([
      'admin',
      'student',
      'student',
    ])

    expect(await changeRole(admin, student.userId, 'instructor')).toBe(true)
    expect(await roleOf(student.userId)).toBe('instructor')
    const people = (await listPeople(admin)) ?? []
    expect(people.find(({ self }) => self)?.userId).toBe(admin.userId)
    expect(people.map(({ userId }) => userId)).not.toContain(guest.userId)
  })
})
