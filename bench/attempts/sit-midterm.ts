import { formatAnswer } from '@/lib/grading/format-answer'
import { answerKeySchema, promptSchema } from '@/lib/questions/question'
import { submitAttempt } from '@/lib/server/attempts/submit-attempt'
import { prisma } from '@/lib/server/database/prisma'
import { startExam } from '@/lib/server/exams/start-exam'

const slug = 'output-size-midterm'

/** One sitting of the midterm by somebody new, about half of it right. */
export async function sitMidterm(number: number, start: Date): Promise<void> {
  const { id } = await prisma().user.create({ data: { email: `${number}@students.example` }, select: { id: true } })
  const begun = await startExam(id, slug, { password: '', now: start, seed: `bench-${number}` })
  if (begun?.kind !== 'started') throw new Error('The exam could not be started.')
  const { attemptId } = begun
  for (const slot of await prisma().slot.findMany({ where: { attemptId } })) {
    const { format } = promptSchema.parse(slot.prompt)
    const { correct, slips } = answerKeySchema.parse(slot.key)
    const answer = (slot.position + number) % 2 === 0 ? correct : (slips[0]?.answer ?? correct)
    const { position } = slot
    const where = { attemptId_position: { attemptId, position } }
    await prisma().slot.update({ where, data: { raw: formatAnswer(format, answer), revision: 1, savedAt: start } })
  }
  await submitAttempt(id, attemptId, start)
}
