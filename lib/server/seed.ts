import 'server-only'
import { loadFamily } from '@/lib/questions/families'
import { hashPassword } from '@/lib/server/auth/password'
import { findSetUpToken } from '@/lib/server/auth/set-up'
import { prisma } from '@/lib/server/database/prisma'
import type { Prisma, Role } from '@/prisma/generated/client'
import { seededExams } from './seeded-exams'

type DemoAccount = { role: Role; name: string; email: string; password: string }

/** Known to everybody who reads this, so they exist only where the server listens to this machine alone, or on request. */
const demoAccounts: DemoAccount[] = [
  { role: 'student', name: 'Demo student', email: 'student@stride.example', password: 'slide-the-window' },
  { role: 'instructor', name: 'Demo instructor', email: 'instructor@stride.example', password: 'mind-the-stride' },
]

/** Any number will do, as long as nothing else in the database locks it. */
const seedLock = 815_002

/**
 * Gives a new installation its exams (once) and, where asked for, the demo accounts. Safe to run at every start and in
 * several processes at once. `setUpToken` opens the page that makes the first administrator; null when there is one.
 */
export async function seedDatabase(options: {
  demoAccounts: boolean
}): Promise<{ firstStart: boolean; demoAccounts: DemoAccount[]; setUpToken: string | null }> {
  const firstStart = await prisma().$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(${seedLock})`
      await (options.demoAccounts ? openDemoAccounts(tx) : lockDemoAccounts(tx))
      return createExams(tx)
    },
    { timeout: 30_000, maxWait: 30_000 },
  )
  return {
    firstStart,
    demoAccounts: options.demoAccounts ? demoAccounts : [],
    setUpToken: await findSetUpToken(),
  }
}

async function openDemoAccounts(tx: Prisma.TransactionClient): Promise<void> {
  for (const { password, ...person } of demoAccounts) {
    const known = await tx.user.findUnique({ where: { email: person.email }, select: { passwordHash: true } })
    if (known?.passwordHash) continue
    const data = { ...person, passwordHash: await hashPassword(password) }
    await tx.user.upsert({ where: { email: person.email }, create: data, update: data })
  }
}

/** Accounts left by an earlier start that was open to this machine alone: their results stay, nobody gets in. */
async function lockDemoAccounts(tx: Prisma.TransactionClient): Promise<void> {
  const left = { email: { in: demoAccounts.map((account) => account.email) } }
  await tx.session.deleteMany({ where: { user: left } })
  await tx.user.updateMany({ where: left, data: { passwordHash: null } })
}

/** Remembers that it has run, so that an exam which an installation deletes stays deleted. */
async function createExams(tx: Prisma.TransactionClient): Promise<boolean> {
  if (await tx.setting.findUnique({ where: { name: 'seeded' } })) return false
  await tx.setting.create({ data: { name: 'seeded', value: '1' } })
  for (const [position, exam] of seededExams.entries()) {
    const { slug, title, description, attemptsAllowed } = exam
    const items = exam.items.map((item, index) => ({
      position: index + 1,
      family: item.family,
      version: loadFamily(item.family).version,
      constraints: (item.constraints ?? {}) as Prisma.InputJsonObject,
      points: item.points ?? 1,
    }))
    const bank = await tx.bank.create({ data: { slug, title, description, items: { create: items } } })
    const timeLimit = exam.minutes === null ? null : exam.minutes * 60
    const sections = { create: { position: 1, title, bankId: bank.id } }
    await tx.exam.create({ data: { slug, title, description, position, timeLimit, attemptsAllowed, sections } })
  }
  return true
}
