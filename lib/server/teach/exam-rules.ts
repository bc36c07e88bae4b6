import 'server-only'
import { isDeepStrictEqual } from 'node:util'
import { type ExamPolicy, examPolicySchema } from '@/lib/attempts/exam-policy'
import type { Texts } from '@/lib/attempts/form-fields'
import { type ExamRules, type PickableBank, readRulesForm, rulesFormValues } from '@/lib/attempts/rules-form'
import { rulesInWords } from '@/lib/attempts/rules-in-words'
import { zoneTimeText } from '@/lib/attempts/zone-time-text'
import type { Viewer } from '@/lib/server/auth/find-viewer-by-token'
import { isStorableText } from '@/lib/server/database/is-storable-text'
import { prisma } from '@/lib/server/database/prisma'
import { retimeAttempts } from '@/lib/server/exams/retime-attempts'
import { readTimes, timesSelection } from '@/lib/server/exams/student-times'
import type { Prisma } from '@/prisma/generated/client'
import { examsTaughtBy } from './exams-taught-by'

const selection = {
  id: true,
  title: true,
  slug: true,
  policy: true,
  password: true,
  timeZone: true,
  ...timesSelection,
  sections: {
    orderBy: { position: 'asc' },
    select: { title: true, pick: true, bankId: true, bank: { select: { _count: { select: { items: true } } } } },
  },
} satisfies Prisma.ExamSelect

type Row = Prisma.ExamGetPayload<{ select: typeof selection }>

export type RulesView = {
  title: string
  slug: string
  values: Texts
  banks: readonly PickableBank[]
  sentences: readonly string[]
}

/** An exam's rules for somebody who teaches it; null when there is no such exam for this person. */
export async function findExamRules(viewer: Viewer, slug: string): Promise<RulesView | null> {
  const row = await findTaught(viewer, slug)
  if (!row) return null
  const rules = readRules(row)
  const { title, slug: name } = row
  return { title, slug: name, values: rulesFormValues(rules), banks: await listBanks(), sentences: inWords(rules) }
}

export type RulesResult =
  | { kind: 'problems'; problems: Texts }
  /** `sentences` and `values`: the rules as they were read; stored where they were to be saved. */
  | { kind: 'checked' | 'saved'; sentences: readonly string[]; values: Texts }

/**
 * Reads the form and says the rules in words; `save` stores them too, retimes running attempts and logs what has changed.
 * Papers that are drawn already keep their questions and numbers. Null when there is no such exam for this person.
 */
export async function setExamRules(
  viewer: Viewer,
  slug: string,
  values: Texts,
  purpose: 'check' | 'save',
  now: Date,
): Promise<RulesResult | null> {
  const row = await findTaught(viewer, slug)
  if (!row) return null
  const before = readRules(row)
  const read = readRulesForm(values, await listBanks())
  if (read.kind === 'problems') return read
  const sentences = inWords(read.rules)
  const understood = { sentences, values: rulesFormValues(read.rules) }
  if (purpose === 'check') return { kind: 'checked', ...understood }
  await store(viewer, row, before, read.rules, now)
  return { kind: 'saved', ...understood }
}

async function store(viewer: Viewer, row: Row, before: ExamRules, rules: ExamRules, now: Date): Promise<void> {
  const what = changedSentences(before, rules)
  const { opensAt, closesAt, timeLimit, attemptsAllowed, grace, late } = rules.times
  await prisma().$transaction(async (tx) => {
    await tx.exam.update({
      where: { id: row.id },
      data: {
        opensAt,
        closesAt,
        timeLimit,
        attemptsAllowed,
        grace,
        lateUntil: late.kind === 'none' ? null : late.until,
        latePercent: late.kind === 'none' ? null : late.percentPerDay,
        policy: rules.policy satisfies ExamPolicy,
        password: rules.password,
        timeZone: rules.timeZone,
      },
    })
    await tx.examSection.deleteMany({ where: { examId: row.id } })
    await tx.examSection.createMany({
      data: rules.sections.map(({ title, bankId, pick }, index) => ({
        ...{ examId: row.id, position: index + 1 },
        ...{ title, bankId, pick },
      })),
    })
    await retimeAttempts(tx, { examId: row.id })
    if (what !== '') {
      await tx.examChange.create({ data: { at: now, byId: viewer.userId, examId: row.id, what, why: '' } })
    }
  })
}

/** The sentences that the new rules have and the old ones had not. */
function changedSentences(before: ExamRules, rules: ExamRules): string {
  const known = new Set(inWords(before))
  const changed = inWords(rules).filter((sentence) => !known.has(sentence))
  if (changed.length === 0 && !isDeepStrictEqual(before.sections, rules.sections)) {
    changed.push('The sections come in another order, or from other banks.')
  }
  if (before.password !== rules.password) {
    changed.push(rules.password === null ? 'No password is asked for any more.' : 'The password has been changed.')
  }
  return changed.join(' ')
}

function inWords({ times, policy, sections, timeZone, password }: ExamRules): readonly string[] {
  const sentences = rulesInWords(times, policy, sections, zoneTimeText(timeZone))
  return password === null ? sentences : [...sentences, 'A password is asked for before the start.']
}

function readRules(row: Row): ExamRules {
  return {
    times: readTimes(row),
    policy: examPolicySchema.parse(row.policy),
    sections: row.sections.map(({ title, pick, bankId, bank }) => ({ title, pick, bankId, pool: bank._count.items })),
    timeZone: row.timeZone,
    password: row.password,
  }
}

/** Every bank, by title: they belong to the installation. */
async function listBanks(): Promise<PickableBank[]> {
  const banks = await prisma().bank.findMany({
    orderBy: { title: 'asc' },
    select: { id: true, title: true, _count: { select: { items: true } } },
  })
  return banks.map(({ id, title, _count }) => ({ id, title, pool: _count.items }))
}

async function findTaught(viewer: Viewer, slug: string): Promise<Row | null> {
  const where = examsTaughtBy(viewer)
  if (!where || !isStorableText(slug)) return null
  return prisma().exam.findFirst({ where: { slug, ...where }, select: selection })
}
