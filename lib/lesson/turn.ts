import type { GradedSlotView } from '@/lib/attempts/slot-view'
import { type AskingSlug, type SectionQuestion, sectionQuestions } from '@/lib/lesson/section-questions'
import { drawFreshForCode } from '@/lib/questions/draw-fresh'
import type { NumberKind } from '@/lib/questions/number-kind'
import { preparedFamily } from '@/lib/questions/prepared-family'
import type { Prompt, Question, QuestionRef } from '@/lib/questions/question'
import { questionCode, readQuestionCode } from '@/lib/questions/question-code'
import { questionFingerprint } from '@/lib/questions/question-fingerprint'

/** One question of a section; its code stands in the page's address and alone draws it again. */
export type Turn = { code: string; question: Question }

/** The question of a section as it is seen: waiting for its answer, or answered. `fresh` is the code of another one. */
export type TurnView = { fresh: string } & (
  | { state: 'asked'; code: string; prompt: Prompt; numbers: NumberKind }
  | { state: 'answered'; slot: GradedSlotView }
)

/** The question that an address names; null where it names none, or none of this section. Old addresses open what they did. */
export function namedTurn(slug: AskingSlug, text: string): Turn | null {
  const code = readQuestionCode(text)
  if (code?.kind !== 'stored' || code.convention !== null) return null
  const asked = sectionQuestions[slug].find(({ family }) => family === code.family)
  if (asked === undefined) return null
  const prepared = preparedFamily(asked.family, asked.constraints, code.version)
  return prepared.kind === 'ready' ? turnOf(prepared.draw(code.seedStart)) : null
}

/** Where a section begins, the same for the same seed. */
export function firstTurn(slug: AskingSlug, seed: string): Turn {
  return drawTurn(sectionQuestions[slug][0], seed, new Set())
}

/** Another question than the one shown: of the section's next kind, where it has several, and never with the same numbers. */
export function freshTurn(slug: AskingSlug, shown: Pick<QuestionRef, 'family' | 'parameters'>, seed: string): Turn {
  const asked = sectionQuestions[slug]
  const place = asked.findIndex(({ family }) => family === shown.family)
  return drawTurn(asked[place + 1] ?? asked[0], seed, new Set([questionFingerprint(shown)]))
}

function drawTurn({ family, constraints }: SectionQuestion, seed: string, seen: ReadonlySet<string>): Turn {
  const drawn = drawFreshForCode(family, constraints, seed, seen)
  if (drawn.kind === 'refused') throw new Error(`${family}: ${drawn.problem}`)
  if (drawn.kind === 'exhausted') throw new Error(`${family}: its constraints leave a single question.`)
  return turnOf(drawn.question)
}

function turnOf(question: Question): Turn {
  const code = questionCode(question.ref, question.prompt.convention)
  if (code === null) throw new Error(`${question.ref.family}: no code can hold its seed.`)
  return { code, question }
}
