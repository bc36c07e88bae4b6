import type { z } from 'zod'
import type { Answer } from '@/lib/questions/answer'
import type { Candidates } from '@/lib/questions/candidates'
import type { MisconceptionId } from '@/lib/questions/misconceptions'
import type { Figure, Prompt, QuestionRef, Step } from '@/lib/questions/question'
import type { SlipRule } from '@/lib/questions/slip-rule'

export type Parameters = QuestionRef['parameters']

/** One kind of draw, e.g. configurations that fit; `refusal` tells an author that no numbers make one. */
export type Variant<P> = { share: number; admits(parameters: P): boolean; refusal: string }

/** What the author of a family writes: `C` its constraints, `P` its drawn numbers. */
export type FamilyDefinition<Id extends string, C, P extends Parameters> = {
  id: Id
  /** Two letters, for tables. */
  code: string
  /** Raised whenever the same seed would draw another question. */
  version: number
  title: string
  skill: string
  /** One sentence for the chooser. */
  description: string
  /** Every constraint has a default, so that `{}` is valid. */
  constraints: z.ZodType<C>
  parameters: z.ZodType<P>
  candidates(constraints: C): Candidates<P>
  /** The kinds of draw under these constraints, one or two; the shares sum to 1, and no set belongs to both. */
  variants(constraints: C): readonly Variant<P>[]
  correct(parameters: P): Answer
  slips: readonly SlipRule<P>[]
  /** The misconceptions that these numbers must expose: numbers on which one of them gives the right answer are not drawn. */
  targets(parameters: P): readonly MisconceptionId[]
  prompt(parameters: P): Omit<Prompt, 'title' | 'difficulty'>
  difficulty(parameters: P): 1 | 2 | 3 | 4 | 5
  steps(parameters: P): Step[]
  figure(parameters: P): Figure | null
}

export type Refusal = { kind: 'refused'; problem: string }
