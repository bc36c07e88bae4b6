import 'server-only'
import type { Viewer } from '@/lib/server/auth/find-viewer-by-token'
import { examsTaughtBy } from '@/lib/server/teach/exams-taught-by'
import type { Prisma } from '@/prisma/generated/client'

/** The attempts that a person may review once they are closed: their own, and those at exams they teach. */
export function reviewableBy(viewer: Viewer): Prisma.AttemptWhereInput {
  const taught = examsTaughtBy(viewer)
  // With `is`, since Prisma takes a bare empty filter inside OR, such as an administrator's, for one that matches nothing.
  return { OR: [{ userId: viewer.userId }, ...(taught ? [{ exam: { is: taught } }] : [])] }
}
