/** Every wrong idea the product can name. Ids are stored with attempts: never rename one, only add. */
export const misconceptionIds = [
  'forgot-plus-one',
  'padding-once',
  'rounded-up',
  'plus-one-inside',
  'ignored-stride',
  'ignored-padding',
  'width-over-stride',
  'forgot-filter',
  'added-filter',
  'assumed-same',
  'left-fraction',
  'rounded-down',
] as const
export type MisconceptionId = (typeof misconceptionIds)[number]

/**
 * `code` is the number in the catalogue of docs; `sentence` says what happened, addressed to the student; `remedy` is the
 * number of the lesson's section that mends it.
 */
export const misconceptions: Record<MisconceptionId, { code: string; name: string; sentence: string; remedy: number }> =
  {} as never
