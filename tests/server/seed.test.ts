import { describe, expect, test } from 'vitest'
import { checkCredentials } from '@/lib/server/auth/check-credentials'
import { prisma } from '@/lib/server/database/prisma'
import { seedDatabase } from '@/lib/server/seed'
import { provideFreshDatabase } from './fresh-database'

provideFreshDatabase()

describe('the first things in an installation', () => {
  test('two starts at once make the exams once, and a later start makes nothing', async () => {
    const starts = await Promise.all([seedDatabase({ demoAccounts: true }), seedDatabase({ demoAccounts: true })])
    expect(starts.map((start) => start.firstStart).sort()).toEqual([false, true])
    await prisma().exam.delete({ where: { slug: 'output-size-short-paper' } })
    expect((await seedDatabase({ demoAccounts: true })).firstStart).toBe(false)
    expect(await prisma().exam.findMany({ select: { slug: true } })).toEqual([{ slug: 'output-size-midterm' }])
  })

  test('the demo accounts open with the passwords that are printed', async () => {
    const { demoAccounts } = await seedDatabase({ demoAccounts: true })
    expect(demoAccounts.map((account) => account.role)).toEqual(['student', 'instructor'])
    for (const account of demoAccounts) expect(await checkCredentials(account)).not.toBeNull()
  })

  test('a start without demo accounts locks those an earlier start has left, and ends their sessions', async () => {
    const { demoAccounts } = await seedDatabase({ demoAccounts: true })
    const [first] = demoAccounts
    const user = await prisma().user.findFirstOrThrow({ where: { email: first?.email ?? '' } })
    await prisma().session.create({ data: { userId: user.id, expiresAt: new Date(Date.now() + 60_000) } })
    expect((await seedDatabase({ demoAccounts: false })).demoAccounts).toEqual([])
    expect(await checkCredentials(first)).toBeNull()
    expect(await prisma().session.count({ where: { userId: user.id } })).toBe(0)
    await seedDatabase({ demoAccounts: true })
    expect(await checkCredentials(first)).toBe(user.id)
  })
})
