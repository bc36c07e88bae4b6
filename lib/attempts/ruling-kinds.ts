import type { RulingKind } from './ruling'

/** The kinds of ruling in the order in which a form offers them. */
export const rulingKinds = [
  'leave-out',
  'full-points',
  'accept-all',
  'accept-answer',
  'accept-mistake',
  'worth',
  'present-key',
] as const satisfies readonly RulingKind[]
