import 'server-only'
import { type LiveSnapshot, liveSnapshot } from '@/lib/attempts/live-news'
import { currentTime } from '@/lib/server/clock'
import { listenForChanges } from './listen-for-changes'
import { type KnownCounts, loadLiveStudents } from './load-live-students'

/** Milliseconds between two looks at an exam: at least, however much happens; at most, since nobody announces a silence. */
const pause = { least: 1_000, most: 3_000 }

/** Gets what each look sees; null where the database could not be asked. */
type Watcher = (seen: LiveSnapshot | null) => void

type Watched = {
  examId: string
  watchers: Set<Watcher>
  counts: KnownCounts
  /** When the last look began; `changed`: something has happened since. */
  lookedAt: number
  changed: boolean
  looking: boolean
  timer: NodeJS.Timeout | null
}

/** The exams that somebody watches through this process, by id. */
const watched = new Map<string, Watched>()

let stopListening: (() => Promise<void>) | null = null

/**
 * Looks at an exam again and again, soon after each change in any process, until the returned function is called. However
 * many watch it through this process, it looks once for all of them, and one connection listens for all exams.
 */
export function watchExam(examId: string, watcher: Watcher): () => void {
  const exam = watched.get(examId) ?? beginWatching(examId)
  exam.watchers.add(watcher)
  // Whoever has just come waits no longer than for a change.
  exam.changed = true
  planLook(exam)
  return () => {
    exam.watchers.delete(watcher)
    if (exam.watchers.size === 0) endWatching(exam)
  }
}

function beginWatching(examId: string): Watched {
  const exam: Watched = {
    examId,
    watchers: new Set(),
    counts: new Map(),
    lookedAt: 0,
    changed: true,
    looking: false,
    timer: null,
  }
  watched.set(examId, exam)
  stopListening ??= listenForChanges(hear)
  return exam
}

function endWatching(exam: Watched): void {
  watched.delete(exam.examId)
  if (exam.timer) clearTimeout(exam.timer)
  if (watched.size > 0) return
  void stopListening?.()
  stopListening = null
}

function hear(examId: string | null): void {
  for (const exam of examId === null ? watched.values() : [watched.get(examId)]) {
    if (!exam) continue
    exam.changed = true
    planLook(exam)
  }
}

function planLook(exam: Watched): void {
  if (exam.looking || watched.get(exam.examId) !== exam) return
  if (exam.timer) clearTimeout(exam.timer)
  const due = exam.lookedAt + (exam.changed ? pause.least : pause.most)
  exam.timer = setTimeout(() => void look(exam), Math.max(0, due - Date.now()))
}

async function look(exam: Watched): Promise<void> {
  exam.looking = true
  exam.changed = false
  const now = currentTime()
  exam.lookedAt = now.getTime()
  const seen = await loadLiveStudents(exam.examId, exam.counts, now).then(
    (students) => liveSnapshot(students, now),
    () => null,
  )
  exam.looking = false
  for (const watcher of exam.watchers) watcher(seen)
  planLook(exam)
}
