import 'server-only'
import { examPolicySchema } from '@/lib/attempts/exam-policy'
import { drawFormCode } from '@/lib/attempts/form-code'
import { drawForm } from '@/lib/attempts/paper-form'
import { createRandom } from '@/lib/random/create-random'
import { forkSeed } from '@/lib/random/fork-seed'
import type { Viewer } from '@/lib/server/auth/find-viewer-by-token'
import { isStorableText } from '@/lib/server/database/is-storable-text'
import { isUniqueViolation } from '@/lib/server/database/is-unique-violation'
import { prisma } from '@/lib/server/database/prisma'
import { poolSelection, readPool } from '@/lib/server/exams/exam-pool'
import { newId } from '@/lib/server/new-id'
import { examsTaughtBy } from './exams-taught-by'

/** `count` forms, drawn now; `seed` decides their codes. */
type Order = { count: number; now: Date; seed: string }

/**
 * Draws forms of an exam by its rules and keeps them with their keys, for somebody who teaches it; returns what finds them
 * together. Null when there is no such exam for this person.
 */
export async function printForms(viewer: Viewer, slug: string, order: Order): Promise<string | null> {
  const where = examsTaughtBy(viewer)
  if (!where || !isStorableText(slug)) return null
  const exam = await prisma().exam.findFirst({
    where: { slug, ...where },
    select: { id: true, title: true, timeLimit: true, policy: true, seed: true, ...poolSelection },
  })
  if (!exam) return null
  const { count, now, seed } = order
  const pool = readPool(exam)
  const policy = examPolicySchema.parse(exam.policy)
  const id = newId(now)
  try {
    await prisma().printing.create({
      data: {
        id,
        examId: exam.id,
        at: now,
        byId: viewer.userId,
        title: exam.title,
        timeLimit: exam.timeLimit,
        forms: {
          create: drawCodes(count, seed).map((code, index) => ({
            code,
            number: index + 1,
            sections: drawForm(code, pool, policy, exam.seed),
          })),
        },
      },
    })
    return id
  } catch (error) {
    // One of the codes is on an older form: one in thirty million for each of those.
    if (isUniqueViolation(error)) return printForms(viewer, slug, { ...order, seed: forkSeed(seed, 'taken') })
    throw error
  }
}

/** As many codes, all different. */
function drawCodes(count: number, seed: string): string[] {
  const random = createRandom(forkSeed(seed, 'form-codes'))
  const codes = new Set<string>()
  while (codes.size < count) codes.add(drawFormCode(random))
  return [...codes]
}
