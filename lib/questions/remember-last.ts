/**
 * Remembers the last result: what several parts of a question ask for is worked out once. The numbers of a question are
 * one object, and never change.
 */
export function rememberLast<P extends object, Result>(work: (parameters: P) => Result): (parameters: P) => Result {
  let last: { parameters: P; result: Result } | null = null
  return (parameters) => {
    if (last === null || last.parameters !== parameters) last = { parameters, result: work(parameters) }
    return last.result
  }
}
