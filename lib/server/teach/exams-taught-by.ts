import 'server-only'
import type { Viewer } from '@/lib/server/auth/find-viewer-by-token'
import type { Prisma } from '@/prisma/generated/client'

/**
 * The exams whose results a person may see: an instructor their own and those that belong to the installation, an admin
 * all; null for someone who teaches nothing.
 */
export function examsTaughtBy(viewer: Viewer): Prisma.ExamWhereInput | null {
  switch (viewer.role) {
    case 'admin':
      return {}
    case 'instructor':
      return { OR: [{ ownerId: null }, { ownerId: viewer.userId }] }
    case 'student':
      return null
  }
}
