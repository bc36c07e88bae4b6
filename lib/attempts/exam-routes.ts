/**
 * What a whole class asks for at the same moment, which the server therefore answers without Next: by name, the method and
 * the address; and the stream of those who watch it. A part in brackets stands for one part of an address.
 */
export const examRoutes = {
  clock: 'GET /api/attempts/[attemptId]/clock',
  saveAnswer: 'POST /api/attempts/[attemptId]/answers',
  start: 'POST /exams/[slug]/start',
  moveOn: 'POST /attempts/[attemptId]/next/[position]',
  live: 'GET /api/exams/[slug]/live',
  check: 'POST /attempts/[attemptId]/check/[position]',
  submit: 'POST /attempts/[attemptId]/submit',
} as const

export type ExamRouteName = keyof typeof examRoutes

/** The route of a request and what stands in place of its brackets, in their order; null for every other request. */
export function findExamRoute(
  method: string | undefined,
  address: string | undefined,
): { name: ExamRouteName; parts: string[] } | null {
  const asked = `${method} ${address?.replace(/\?.*/s, '')}`
  for (const [name, pattern] of patterns) {
    const match = pattern.exec(asked)
    if (match) return { name, parts: match.slice(1) }
  }
  return null
}

const patterns = Object.entries(examRoutes).map(
  ([name, route]) => [name as ExamRouteName, new RegExp(`^${route.replace(/\[\w+\]/g, '([^/]+)')}$`)] as const,
)
