import { describe, expect, it } from 'vitest'
import { adoptGuest } from '@/lib/server/auth/check-credentials'
import { encodeSessionToken } from '@/lib/server/auth/session-token'
import { prisma } from '@/lib/server/database/prisma'
import { adoptReading, findReading, saveReading } from '@/lib/server/lesson/reading'
import { createGuest, createPerson, minutesAfter, noon } from '../attempts/classroom'
import { provideFreshDatabase } from '../fresh-database'

provideFreshDatabase()

describe('what a person has read', () => {
  it('is nothing before the first section is opened', async () => {
    expect(await findReading((await createPerson()).userId)).toEqual({ read: [], last: null })
  })

  it('grows by what is read to the end, and remembers what was opened last', async () => {
    const { userId } = await createPerson()
    await saveReading(userId, 'one-formula', 'end', noon)
    await saveReading(userId, 'why-not-dense', 'end', minutesAfter(noon, 1))
    await saveReading(userId, 'padding-and-stride', 'start', minutesAfter(noon, 2))
    expect(await findReading(userId)).toEqual({ read: ['why-not-dense', 'one-formula'], last: 'padding-and-stride' })
  })

  it('stays read when it is opened again, however late an older note arrives', async () => {
    const { userId } = await createPerson()
    await saveReading(userId, 'one-formula', 'end', noon)
    await saveReading(userId, 'one-formula', 'start', minutesAfter(noon, 5))
    await saveReading(userId, 'why-not-dense', 'start', minutesAfter(noon, 3))
    await saveReading(userId, 'one-formula', 'start', minutesAfter(noon, 1))
    expect(await findReading(userId)).toEqual({ read: ['one-formula'], last: 'one-formula' })
  })

  it('is nobody else’s', async () => {
    const [one, other] = [await createPerson(), await createPerson()]
    await saveReading(one.userId, 'one-formula', 'end', noon)
    await saveReading(other.userId, 'one-formula', 'start', noon)
    expect(await findReading(other.userId)).toEqual({ read: [], last: 'one-formula' })
  })

  it('passes over sections that are no more', async () => {
    const { userId } = await createPerson()
    await prisma().reading.create({ data: { userId, section: 'gone', openedAt: noon, readAt: noon } })
    expect(await findReading(userId)).toEqual({ read: [], last: null })
  })
})

describe('what is brought along', () => {
  it('from a browser is added to what the person had, and is where they go on', async () => {
    const { userId } = await createPerson()
    await saveReading(userId, 'quick-check', 'end', minutesAfter(noon, -5))
    await adoptReading(userId, { read: ['why-not-dense', 'one-formula'], last: 'why-not-dense' }, noon)
    expect(await findReading(userId)).toEqual({
      read: ['why-not-dense', 'one-formula', 'quick-check'],
      last: 'why-not-dense',
    })
    await adoptReading(userId, { read: [], last: 'from-scratch' }, minutesAfter(noon, 1))
    expect(await findReading(userId)).toMatchObject({ last: 'from-scratch' })
  })

  it('from a guest moves to the account that signs in, whose own reading stays', async () => {
    const [guest, person] = [await createGuest(), await createPerson()]
    await saveReading(person.userId, 'one-formula', 'end', noon)
    await saveReading(guest.userId, 'one-formula', 'start', minutesAfter(noon, 1))
    await saveReading(guest.userId, 'why-not-dense', 'end', minutesAfter(noon, 2))
    await adoptGuest(await encodeSessionToken({ sub: guest.userId, sid: guest.sessionId }), person.userId)
    expect(await findReading(person.userId)).toEqual({ read: ['why-not-dense', 'one-formula'], last: 'why-not-dense' })
    expect(await prisma().reading.count({ where: { userId: guest.userId } })).toBe(0)
  })
})
