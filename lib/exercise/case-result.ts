import type { CodeMistake } from '@/lib/exercise/code-mistake'
import type { ExerciseCase } from '@/lib/exercise/exercise-case'
import type { CallOutcome } from '@/lib/exercise/sandbox-message'

/** How the learner's function did in one case; `not-run` is a case that the run did not come to. */
export type CaseResult = ExerciseCase & { readonly verdict: Verdict }

export type Verdict =
  | { readonly kind: 'passed' }
  | { readonly kind: 'not-run' }
  | {
      readonly kind: 'failed'
      /** What is wrong, in a sentence or two. */
      readonly problem: string
      /** The map that the learner's function returned; empty where it returned none. */
      readonly rows: readonly (readonly Cell[])[]
      readonly right: readonly (readonly number[])[]
      /** The mistake that gives exactly this map, where one is known. */
      readonly mistake: Pick<CodeMistake, 'name' | 'sentence' | 'remedy'> | null
    }

/** What stands in a cell of a returned map: a number, or a word for something else. */
export type Cell = Extract<CallOutcome, { kind: 'returned' }>['rows'][number][number]
