import { setTimeout as delay } from 'node:timers/promises'
import { prisma } from '@/lib/server/database/prisma'
import { signInStudents } from '@/scripts/product/sign-in-students'
import { createStudentClient, type Save, type StudentClient } from '@/scripts/product/student-client'
import { type AnsweringStudent, startAnswering } from './answering-student'
import { answersOnPage, compareAnswers } from './compare-answers'

const students = 6
const exam = 'output-size-midterm'
/** Milliseconds that all students together may wait for the product to take answers again. */
const patience = 60_000

export type RoundResult = {
  acknowledged: number
  /** Saves that had to be sent more than once. */
  interrupted: number
  /** Milliseconds from the kill until every student had an answer acknowledged again. */
  backAfter: number
  problems: string[]
}

/**
 * Lets students answer an exam at once, breaks something in the middle, and compares what was acknowledged with what the
 * exam's pages and the database hold. From the kill on (`killed`) nobody begins a new answer, which could hide the loss
 * of an older one; that the product takes answers again is shown by a slot kept for it.
 */
export async function runFaultRound(
  port: number,
  breakSomething: (killed: () => void) => Promise<void>,
): Promise<RoundResult> {
  const clients = (await signInStudents(students)).map((cookie) => createStudentClient(port, cookie))
  try {
    const sitting = await Promise.all(
      clients.map(async (client) => {
        const attemptId = await client.start(exam)
        const slots = answersOnPage(await client.paper(attemptId)).length
        if (slots === 0) throw new Error('The page of the exam shows no slots.')
        return { client, answering: startAnswering(client, attemptId, slots) }
      }),
    )
    try {
      await delay(200 + Math.random() * 800)
      let killedAt = 0
      await breakSomething(() => {
        killedAt = Date.now()
        for (const { answering } of sitting) answering.rest().catch(() => undefined)
      })
      await inTime(
        sitting.map(async ({ answering }) => {
          await answering.rest()
          await answering.answerLastSlot()
        }),
      )
      const backAfter = Date.now() - killedAt
      const problems = await Promise.all(sitting.map(({ client, answering }) => examine(client, answering)))
      const sum = (of: keyof AnsweringStudent['counts']) =>
        sitting.reduce((total, { answering }) => total + answering.counts[of], 0)
      return {
        acknowledged: sum('acknowledged'),
        interrupted: sum('interrupted'),
        backAfter,
        problems: problems.flat(),
      }
    } finally {
      for (const { answering } of sitting) answering.abandon()
    }
  } finally {
    for (const client of clients) client.close()
  }
}

async function inTime(work: Promise<void>[]): Promise<void> {
  const late = delay(patience, 'late', { ref: false })
  const ended = await Promise.race([Promise.all(work), late])
  if (ended === 'late') throw new Error(`No answer was acknowledged for ${patience / 1000} s.`)
}

/** Everything that is wrong with one student's attempt; it is handed in at the end, which must still work. */
async function examine(client: StudentClient, { attemptId, ledger }: AnsweringStudent): Promise<string[]> {
  const shown = answersOnPage(await client.paper(attemptId))
  const stored = await storedAnswers(attemptId)
  await client.submit(attemptId)
  const handedIn = await storedAnswers(attemptId)
  const ungraded = await prisma().slot.count({ where: { attemptId, outcome: null } })
  return [
    ...compareAnswers(ledger, shown).map((problem) => `on the page, ${problem}`),
    ...compareAnswers(ledger, stored).map((problem) => `in the database, ${problem}`),
    ...compareAnswers(ledger, handedIn).map((problem) => `after handing in, ${problem}`),
    ...(ungraded > 0 ? [`${ungraded} slots are not graded after handing in`] : []),
  ]
}

async function storedAnswers(attemptId: string): Promise<Save[]> {
  const rows = await prisma().slot.findMany({
    where: { attemptId },
    select: { position: true, raw: true, flagged: true, revision: true },
  })
  return rows.map(({ position, ...save }) => ({ slot: position, ...save }))
}
