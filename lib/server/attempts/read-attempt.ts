import 'server-only'
import { z } from 'zod'
import type { Attempt, FollowUpReason, Slot, SlotGrade } from '@/lib/attempts/attempt'
import { readCertainty } from '@/lib/attempts/certainty'
import { examPolicySchema } from '@/lib/attempts/exam-policy'
import { type AnswerKey, answerKeySchema, promptSchema } from '@/lib/questions/question'
import { isSuspect } from '@/lib/questions/suspect'
import type { Prisma } from '@/prisma/generated/client'

export const attemptSelection = {
  id: true,
  userId: true,
  examId: true,
  kind: true,
  title: true,
  lesson: true,
  families: true,
  seed: true,
  startedAt: true,
  deadline: true,
  endsAt: true,
  credit: true,
  reached: true,
  notice: true,
  closedAt: true,
  closedBy: true,
  exam: { select: { slug: true, policy: true } },
  slots: {
    orderBy: { position: 'asc' },
    select: {
      position: true,
      family: true,
      version: true,
      seed: true,
      prompt: true,
      key: true,
      maxPoints: true,
      raw: true,
      flagged: true,
      revision: true,
      outcome: true,
      suspects: true,
      followUp: true,
      points: true,
      certainty: true,
    },
  },
} satisfies Prisma.AttemptSelect

export type AttemptRow = Prisma.AttemptGetPayload<{ select: typeof attemptSelection }>

/** A stored attempt as the rules know it; stored JSON is parsed here and nowhere else. */
export function readAttempt(row: AttemptRow): Attempt {
  const sitting = {
    id: row.id,
    title: row.title,
    startedAt: row.startedAt,
    deadline: row.deadline,
    end: row.endsAt,
    credit: row.credit,
    reached: row.reached,
    notice: row.notice,
    slots: row.slots.map(readSlot),
  }
  const kind = row.exam
    ? ({ kind: 'exam', examSlug: row.exam.slug, feedback: examPolicySchema.parse(row.exam.policy).feedback } as const)
    : ({ kind: 'practice', lesson: row.lesson } as const)
  return row.closedAt
    ? { ...sitting, ...kind, state: 'closed', closedAt: row.closedAt, closedBy: row.closedBy ?? 'student' }
    : { ...sitting, ...kind, state: 'open' }
}

export function readSlot(row: AttemptRow['slots'][number]): Slot {
  let key: AnswerKey | null = null
  return {
    position: row.position,
    family: row.family,
    version: row.version,
    seed: row.seed,
    prompt: promptSchema.parse(row.prompt),
    // Read when it is asked for: an open exam is loaded without, and whoever asks for it then meets an error.
    get key() {
      key ??= answerKeySchema.parse(row.key)
      return key
    },
    maxPoints: row.maxPoints,
    raw: row.raw,
    flagged: row.flagged,
    revision: row.revision,
    followUp: row.followUp === null ? null : readFollowUp(row.followUp),
    grade: readGrade(row),
    certainty: readCertainty(row.certainty),
  }
}

const followUpSchema = z.object({ of: z.int(), suspects: z.array(z.string()) })

function readFollowUp(json: Prisma.JsonValue): FollowUpReason {
  const { of, suspects } = followUpSchema.parse(json)
  return { of, suspects: suspects.filter(isSuspect) }
}

export function readGrade(row: Pick<AttemptRow['slots'][number], 'outcome' | 'points' | 'suspects'>): SlotGrade | null {
  switch (row.outcome) {
    case null:
      return null
    case 'right':
      return { outcome: 'right', points: row.points ?? 0, suspects: [] }
    case 'wrong':
      return { outcome: 'wrong', points: row.points ?? 0, suspects: row.suspects.filter(isSuspect) }
    case 'unanswered':
      return { outcome: 'unanswered', points: row.points ?? 0, suspects: [] }
  }
}
