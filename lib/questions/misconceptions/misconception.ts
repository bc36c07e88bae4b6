/**
 * A wrong idea with its words: `code` is a short name for tables and never changes, `sentence` says what happened, addressed
 * to the student, `remedy` is the number of the lesson's section that mends it. What the idea answers on drawn numbers is
 * the slip rule of each family that can show it.
 */
export type Misconception = { code: string; name: string; sentence: string; remedy: 1 | 2 | 3 | 4 | 5 | 6 | 7 }
