import type { CaseResult, Verdict } from '@/lib/exercise/case-result'
import type { CodeMistake } from '@/lib/exercise/code-mistake'
import { codeMistakes } from '@/lib/exercise/code-mistakes'
import { describeMap } from '@/lib/exercise/describe-map'
import { exactMap } from '@/lib/exercise/exact-map'
import type { ExerciseCase } from '@/lib/exercise/exercise-case'
import { sameMap } from '@/lib/exercise/same-map'
import type { CallOutcome, Run } from '@/lib/exercise/sandbox-message'

/** What a run says about each case; a mistake is named where it gives exactly the returned map. */
export function judgeRun(cases: readonly ExerciseCase[], { outcomes, end }: Run): CaseResult[] {
  const usual = codeMistakes.filter((mistake) => explainsAll(mistake, cases, outcomes))
  // Behind the calls that ended is the one in which the time ran out.
  const stuck = end.kind === 'out-of-time' ? cases.find(({ id }) => !outcomes.has(id)) : undefined
  return cases.map((scene) => {
    const outcome = outcomes.get(scene.id)
    if (outcome) return { ...scene, verdict: judgeOutcome(scene, outcome, [...usual, ...codeMistakes]) }
    return {
      ...scene,
      verdict: scene === stuck ? failure(scene, 'Your function did not come to an end here.') : notRun,
    }
  })
}

const notRun: Verdict = { kind: 'not-run' }

/** Whether every map of a run is what a program with this mistake returns, right ones included, wherever it can be made. */
function explainsAll(
  mistake: CodeMistake,
  cases: readonly ExerciseCase[],
  outcomes: ReadonlyMap<string, CallOutcome>,
): boolean {
  return cases.every((scene) => {
    const outcome = outcomes.get(scene.id)
    if (outcome?.kind !== 'returned') return true
    const maps = mistake.maps(scene)
    return maps.length === 0 || maps.some((map) => sameMap(outcome.rows, map))
  })
}

function judgeOutcome(scene: ExerciseCase, outcome: CallOutcome, likely: readonly CodeMistake[]): Verdict {
  switch (outcome.kind) {
    case 'threw':
      return failure(scene, describeError(outcome.message, outcome.line))
    case 'returned-other':
      return failure(scene, describeOther(outcome.what))
    case 'returned': {
      const right = exactMap(scene)
      const { rows, changed } = outcome
      if (sameMap(rows, right)) {
        return changed === 'nothing'
          ? { kind: 'passed' }
          : { ...failure(scene, `The map is right, but your function changed the ${changed} that it was given.`), rows }
      }
      const mistake = likely.find(({ maps }) => maps(scene).some((map) => sameMap(rows, map))) ?? null
      return { kind: 'failed', problem: describeMap(rows, right), rows, right, mistake }
    }
  }
}

function failure(scene: ExerciseCase, problem: string): Extract<Verdict, { kind: 'failed' }> {
  return { kind: 'failed', problem, rows: [], right: exactMap(scene), mistake: null }
}

function describeError(message: string, line: number | null): string {
  const where = line === null ? 'Your function threw an error' : `Line ${line} threw an error`
  if (/call stack|recursion/i.test(message)) return `${where}: the function calls itself without end.`
  if (/array length|allocation|string length|memory/i.test(message)) {
    return `${where}: it asked for more memory than there is (${message}).`
  }
  return `${where}: ${message}`
}

function describeOther(what: string): string {
  if (what === 'nothing') return 'Your function returned nothing. End it with return out, a list of rows.'
  if (what === 'a promise') return 'Your function returned a promise. Write it without async.'
  return `Your function returned ${what}. It should return a list of rows, each a list of numbers.`
}
