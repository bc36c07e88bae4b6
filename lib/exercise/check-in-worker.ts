import type { Call } from '@/lib/exercise/exercise-case'

/** What the check uses of the global scope of a worker. */
export type WorkerScope = { postMessage(message: unknown): void; readonly location: { readonly href: string } }

/** What a call's arguments travel as. */
export type NamedCall = Call & { readonly id: string }

/**
 * Runs in the worker, in front of the learner's program and in one file with it; `firstLine` is the line of that file on
 * which the program begins. Returns what calls the learner's function with every case and sends what comes of it.
 * Its source text is what is sent to the browser, so it may use nothing but its arguments and the language. The right
 * answers are not here: a program can look around as it likes and finds only inputs.
 */
export function checkInWorker(
  scope: WorkerScope,
  calls: readonly NamedCall[],
  { firstLine, largestSide }: { firstLine: number; largestSide: number },
): (conv2d: unknown) => void {
  const post = scope.postMessage.bind(scope)
  const { href } = scope.location
  const copy = (rows: readonly (readonly number[])[]) => rows.map((row) => row.slice())
  const differs = (one: unknown, other: unknown) => JSON.stringify(one) !== JSON.stringify(other)
  const short = (text: unknown) => String(text).slice(0, 300)

  function describe(
    value: unknown,
  ): { kind: 'returned'; rows: unknown[][] } | { kind: 'returned-other'; what: string } {
    if (value === undefined) return { kind: 'returned-other', what: 'nothing' }
    if (value instanceof Promise) return { kind: 'returned-other', what: 'a promise' }
    if (typeof value === 'number') return { kind: 'returned-other', what: `the number ${value}` }
    if (!isList(value)) return { kind: 'returned-other', what: 'something that is no list' }
    const odd = Array.from(value).findIndex((row) => !isList(row))
    if (odd >= 0) return { kind: 'returned-other', what: `a list whose entry ${odd} is no list` }
    const rows = Array.from(value).slice(0, largestSide) as ArrayLike<unknown>[]
    return { kind: 'returned', rows: rows.map((row) => Array.from(row).slice(0, largestSide).map(cellOf)) }
  }
  function isList(value: unknown): value is ArrayLike<unknown> {
    return Array.isArray(value) || (ArrayBuffer.isView(value) && !(value instanceof DataView))
  }
  function cellOf(value: unknown): number | string {
    return typeof value === 'number' ? value : nameOf(value)
  }
  function nameOf(value: unknown): string {
    if (value === undefined || value === null || typeof value === 'boolean') return String(value)
    if (isList(value)) return 'a list'
    return typeof value === 'string' ? `“${value.slice(0, 20)}”` : typeof value
  }
  /** Where an error was thrown in the program itself, whatever built-in function it came out of. */
  function lineOf(error: unknown): number | null {
    const stack = error instanceof Error ? String(error.stack) : ''
    const at = stack.indexOf(`${href}:`)
    const found = at < 0 ? Number.NaN : Number.parseInt(stack.slice(at + href.length + 1), 10)
    return found >= firstLine ? found - firstLine + 1 : null
  }

  post({ kind: 'started' })
  return (conv2d) => {
    if (typeof conv2d !== 'function') return post({ kind: 'no-function' })
    for (const { id, image, kernel, stride, pad } of calls) {
      const given = { image: copy(image), kernel: copy(kernel) }
      try {
        const described = describe(conv2d(given.image, given.kernel, stride, pad))
        const changed = differs(given.image, image) ? 'image' : differs(given.kernel, kernel) ? 'kernel' : 'nothing'
        post({ kind: 'outcome', id, outcome: described.kind === 'returned' ? { ...described, changed } : described })
      } catch (error) {
        post({ kind: 'outcome', id, outcome: { kind: 'threw', message: short(error), line: lineOf(error) } })
      }
    }
    post({ kind: 'finished' })
  }
}
