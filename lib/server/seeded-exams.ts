import 'server-only'
import { quickCheckItems } from '@/lib/lesson/quick-check'
import type { FamilyId } from '@/lib/questions/families'

type SeededItem = { family: FamilyId; constraints?: Record<string, unknown>; points?: number }

type SeededExam = {
  slug: string
  title: string
  description: string
  minutes: number | null
  attemptsAllowed: number | null
  items: readonly SeededItem[]
}

/** The exams that a new installation begins with; each serves a bank of its own. */
export const seededExams: SeededExam[] = [
  {
    slug: 'output-size-short-paper',
    title: 'Output size: short paper',
    description:
      'The four questions of the lesson’s quick check, sat as an exam: one paper, graded when you hand it in. As often as you like.',
    minutes: null,
    attemptsAllowed: null,
    items: quickCheckItems,
  },
  {
    slug: 'output-size-midterm',
    title: 'Output size: midterm',
    description: 'Twenty questions on output sizes, padding, stride, pooling and weights.',
    minutes: 30,
    attemptsAllowed: 3,
    items: [
      { family: 'valid-unit-stride' },
      { family: 'valid-unit-stride' },
      { family: 'padded-unit-stride' },
      { family: 'padded-unit-stride' },
      { family: 'same-padding' },
      { family: 'general-size', constraints: { P: { min: 0, max: 0 }, nonFitting: 0 } },
      { family: 'general-size', constraints: { P: { min: 1, max: 3 }, nonFitting: 0 } },
      { family: 'general-size', constraints: { P: { min: 1, max: 3 }, nonFitting: 0.5 } },
      { family: 'general-size', constraints: { P: { min: 1, max: 3 }, S: { min: 3, max: 4 }, nonFitting: 0.5 } },
      { family: 'does-it-fit' },
      { family: 'does-it-fit' },
      { family: 'pooling-size' },
      { family: 'pooling-size' },
      { family: 'find-stride' },
      { family: 'find-padding' },
      { family: 'output-volume', points: 2 },
      { family: 'output-volume', points: 2 },
      { family: 'conv-parameters', points: 2 },
      { family: 'dense-weights' },
      { family: 'output-cell', points: 2 },
    ],
  },
]
