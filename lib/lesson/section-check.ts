import type { QuickCheckView } from '@/lib/lesson/quick-check-view'
import type { AskingSlug } from '@/lib/lesson/section-questions'
import type { TurnView } from '@/lib/lesson/turn'

/** What a section asks: one question, or the quick check. */
export type SectionCheck =
  | { kind: 'turn'; slug: AskingSlug; turn: TurnView }
  | { kind: 'quick-check'; check: QuickCheckView; guest: boolean }
