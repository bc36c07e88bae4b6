import type { Call } from '@/lib/exercise/exercise-case'
import type { Grid } from '@/lib/questions/correlate'

/**
 * A mistake that people make when they write conv2d, as a rule that can be run. `sentence` says what the program does
 * instead, `remedy` is the number of the lesson's section that explains what it should do.
 */
export type CodeMistake = {
  name: string
  sentence: string
  remedy: 2 | 3 | 4 | 5 | 6
  /** Every map that a program with this mistake may return; none where the mistake cannot be made. */
  maps(call: Call): readonly Grid[]
}
