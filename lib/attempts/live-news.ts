import { byName, type LiveStudent } from './live-exam'

/** What a server process has seen of an exam at `now`: each student as JSON, by the student's id. */
export type LiveSnapshot = { readonly now: string; readonly texts: ReadonlyMap<string, string> }

/** What a page is told: the students that have changed, or (`whole`) all there are. `now` is the server's time. */
export type LiveNews = { readonly now: string; readonly whole: boolean; readonly students: readonly LiveStudent[] }

export function liveSnapshot(students: readonly LiveStudent[], now: Date): LiveSnapshot {
  return { now: now.toISOString(), texts: new Map(students.map((one) => [one.userId, JSON.stringify(one)])) }
}

/** The news, as JSON, for a page that was last told of `told`; null: of nothing yet. Whoever has left the list makes it whole. */
export function newsText(told: LiveSnapshot | null, { now, texts }: LiveSnapshot): string {
  const whole = told === null || [...told.texts.keys()].some((userId) => !texts.has(userId))
  const changed = [...texts].filter(([userId, text]) => whole || told.texts.get(userId) !== text)
  return `{"now":${JSON.stringify(now)},"whole":${whole},"students":[${changed.map(([, text]) => text).join(',')}]}`
}

/** The list after some news, in its order. */
export function afterNews(students: readonly LiveStudent[], news: LiveNews): readonly LiveStudent[] {
  if (news.whole) return news.students
  if (news.students.length === 0) return students
  const known = new Map(students.map((one) => [one.userId, one]))
  for (const one of news.students) known.set(one.userId, one)
  return [...known.values()].sort(byName)
}
