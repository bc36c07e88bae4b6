import 'server-only'
import type { Texts } from '@/lib/attempts/form-fields'
import { presentKey } from '@/lib/attempts/present-key'
import { countScore, emptyTally, type RegradeTally } from '@/lib/attempts/regrade-tally'
import type { Ruling } from '@/lib/attempts/ruling'
import { readRulingForm } from '@/lib/attempts/ruling-form'
import { type Score, sameScore } from '@/lib/attempts/score-of'
import { closeOverdueAttempts } from '@/lib/server/attempts/close-attempt'
import type { Viewer } from '@/lib/server/auth/find-viewer-by-token'
import { isStorableText } from '@/lib/server/database/is-storable-text'
import { connectionPool, prisma } from '@/lib/server/database/prisma'
import type { LoadedAttempt } from './load-replayed'
import { marksRevision } from './marks-revision'
import { replayExam } from './replay-exam'
import { findRuledExam, loadRuledQuestions, rulingSentence } from './ruled-exam'
import { loadStanding } from './standing-regrades'

export type ScoreChange = {
  attemptId: string
  student: string
  email: string
  number: number
  before: Score
  after: Score
}

/** Questions that read otherwise by the present code, with the first of them, and those that it does not know any more. */
export type Rewording = { reworded: number; example: { asked: string; present: string } | null; gone: number }

export type DryRun = {
  sentence: string
  why: string
  /** What of the exam's marks this was worked out on; applying it later is refused where they have changed. */
  seen: string
  tally: RegradeTally
  /** The first of those whose score changes. */
  changes: ScoreChange[]
  /** Attempts under way, to which it applies when they are handed in. */
  open: number
  rewording: Rewording
}

/** So many changed scores are told one by one; the rest is counted. */
const listed = 1_000

/** What a regrade would change, without changing anything. Null where there is no such exam for this person. */
export async function previewRegrade(
  viewer: Viewer,
  slug: string,
  values: Texts,
  now: Date,
): Promise<{ kind: 'problems'; problems: Texts } | { kind: 'dry-run'; dryRun: DryRun } | null> {
  const exam = await findRuledExam(viewer, slug)
  if (!exam || !Object.values(values).every(isStorableText)) return null
  const read = readRulingForm(values, await loadRuledQuestions(exam))
  if (read.kind === 'problems') return read
  const { ruling, why } = read
  await closeOverdueAttempts(now)
  const pool = connectionPool()
  const seen = await marksRevision(pool, exam.id)
  const standing = (await loadStanding(pool, exam.id)).map((regrade) => regrade.ruling)
  let tally = emptyTally
  const changes: ScoreChange[] = []
  const rewording: Rewording = { reworded: 0, example: null, gone: 0 }
  for await (const batch of replayExam(pool, exam.id, standing, ruling)) {
    for (const { attempt, replay } of batch) {
      const after = replay?.score ?? attempt.score
      tally = countScore(tally, attempt.score, after)
      noteRewording(rewording, ruling, attempt)
      if (changes.length < listed && !sameScore(attempt.score, after)) {
        const { attemptId, number, name, email, score } = attempt
        changes.push({ attemptId, student: name ?? '', email: email ?? '', number, before: score, after })
      }
    }
  }
  const open = await prisma().attempt.count({ where: { examId: exam.id, closedAt: null } })
  const sentence = rulingSentence(ruling, exam)
  return { kind: 'dry-run', dryRun: { sentence, why, seen, tally, changes, open, rewording } }
}

function noteRewording(rewording: Rewording, ruling: Ruling, attempt: LoadedAttempt): void {
  if (ruling.kind !== 'present-key') return
  for (const slot of attempt.slots) {
    const present = presentKey(slot)
    if (present.kind === 'gone') rewording.gone += 1
    if (present.kind !== 'reworded') continue
    rewording.reworded += 1
    rewording.example ??= { asked: slot.prompt.text, present: present.prompt.text }
  }
}
