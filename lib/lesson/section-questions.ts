import type { SectionSlug } from '@/lib/lesson/sections'
import type { FamilyId } from '@/lib/questions/families'

/** A section that asks a question of its own; the quick check asks a whole paper instead. */
export type AskingSlug = Exclude<SectionSlug, 'quick-check'>

/** A kind of question with the constraints that keep it to what the section has taught. */
export type SectionQuestion = { family: FamilyId; constraints: Record<string, unknown> }

/** What each section asks, in turn: the first is what everybody meets first. */
export const sectionQuestions: Record<AskingSlug, readonly [SectionQuestion, ...SectionQuestion[]]> = {
  'why-not-dense': [{ family: 'dense-weights', constraints: {} }],
  'slide-multiply-sum': [
    { family: 'output-cell', constraints: { P: { min: 0, max: 0 }, S: { min: 1, max: 1 } } },
    { family: 'name-the-filter', constraints: {} },
  ],
  'one-formula': [
    { family: 'general-size', constraints: {} },
    { family: 'does-it-fit', constraints: {} },
  ],
  'padding-and-stride': [
    { family: 'same-padding', constraints: {} },
    { family: 'pooling-size', constraints: {} },
    { family: 'max-pool-values', constraints: { P: { min: 0, max: 0 }, S: { min: 2, max: 2 } } },
    { family: 'dilated-size', constraints: { S: { min: 1, max: 1 } } },
  ],
  'channels-and-filters': [
    { family: 'output-volume', constraints: {} },
    { family: 'conv-parameters', constraints: {} },
  ],
  'from-scratch': [
    { family: 'full-map', constraints: {} },
    { family: 'correlation-or-convolution', constraints: {} },
    { family: 'output-cell', constraints: { P: { min: 1, max: 1 }, S: { min: 2, max: 2 } } },
  ],
}

export function isAskingSlug(slug: string): slug is AskingSlug {
  return Object.hasOwn(sectionQuestions, slug)
}
