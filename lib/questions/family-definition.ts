import type { z } from 'zod'
import type { Answer } from '@/lib/questions/answer'
import type { Candidates } from '@/lib/questions/candidates'
import type { Carry } from '@/lib/questions/carry'
import type { ConventionId } from '@/lib/questions/conventions'
import type { MisconceptionId } from '@/lib/questions/misconceptions'
import type { CellSlip, Figure, Prompt, QuestionRef, Slip, Step } from '@/lib/questions/question'
import type { SkillId } from '@/lib/questions/skills'
import type { PairRule, SlipRule } from '@/lib/questions/slip-rule'

export type Parameters = QuestionRef['parameters']

/** One kind of draw, e.g. configurations that fit; `refusal` tells an author that no numbers make one. */
export type Variant<P> = { share: number; admits(parameters: P): boolean; refusal: string }

/** What the author of a family writes: `C` its constraints, `P` its drawn numbers. */
export type FamilyDefinition<Id extends string, C, P extends Parameters> = {
  id: Id
  /** Two capital letters, for tables and question codes; no other family has them. */
  code: string
  /** Raised whenever the same seed would draw another question; what drew the old one is kept in `earlier`. */
  version: number
  /** What the versions before this one drew by, from version 1 on, so that their codes open the same questions for ever. */
  earlier?: readonly EarlierDraws<C, P>[]
  title: string
  skill: SkillId
  /** One sentence for the chooser. */
  description: string
  /**
   * The conventions this question can be asked under, its usual one first. Where there are several, the parameters hold
   * the one in force as `convention`, so that the same numbers can be asked again under another.
   */
  conventions: readonly [ConventionId, ...ConventionId[]]
  /** Every constraint has a default, so that `{}` is valid. */
  constraints: z.ZodType<C>
  parameters: z.ZodType<P>
  candidates(constraints: C): Candidates<P>
  /** The kinds of draw under these constraints, one or two; the shares sum to 1, and no set belongs to both. */
  variants(constraints: C): readonly Variant<P>[]
  /** Whether somebody would build this; else it is drawn only where the constraints leave nothing better. */
  isBelievable?(parameters: NoInfer<P>): boolean
  correct(parameters: P): Answer
  /** Likeliest first. */
  slips: readonly SlipRule<P>[]
  /** Two ideas at once, where their rules can be composed. */
  pairs?: readonly PairRule<P>[]
  /**
   * What single wrong ideas put into single cells of an answer that has cells, right answers not yet dropped; `slips` are
   * those of the whole answer.
   */
  cellSlips?(parameters: P, slips: readonly Slip[]): readonly CellSlip[]
  carry?(parameters: P): Carry
  /** The misconceptions that these numbers must expose: numbers on which one of them gives the right answer are not drawn. */
  targets(parameters: P): readonly MisconceptionId[]
  prompt(parameters: P): PromptText
  difficulty(parameters: P): 1 | 2 | 3 | 4 | 5
  steps(parameters: P): Step[]
  figure(parameters: P): Figure | null
}

/** The parts that were others in an earlier version; all the rest was as it is now, but for better words. */
export type EarlierDraws<C, P extends Parameters> = Partial<
  Pick<
    FamilyDefinition<string, C, P>,
    'constraints' | 'candidates' | 'variants' | 'isBelievable' | 'slips' | 'targets' | 'correct'
  >
>

/** What a family says of a prompt; tables, listings and an opening only where it has some. */
export type PromptText = Omit<Prompt, 'title' | 'difficulty' | 'tables' | 'listings' | 'opening'> &
  Partial<Pick<Prompt, 'tables' | 'listings' | 'opening'>>

export type Refusal = { kind: 'refused'; problem: string }
