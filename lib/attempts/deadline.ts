/** Whether an open attempt may still take answers: the deadline itself is already too late. */
export function isOverdue(deadline: Date | null, now: Date): boolean {
  return deadline !== null && now.getTime() >= deadline.getTime()
}

/** The earlier of the exam's closing time and the start plus the time limit (seconds); null: no deadline. */
export function attemptDeadline(rules: { timeLimit: number | null; closesAt: Date | null }, start: Date): Date | null {
  const limit = rules.timeLimit === null ? null : new Date(start.getTime() + rules.timeLimit * 1000)
  if (limit === null) return rules.closesAt
  if (rules.closesAt === null) return limit
  return limit < rules.closesAt ? limit : rules.closesAt
}
