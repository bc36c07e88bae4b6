import type { DatabaseEnd } from '@/scripts/product/built-in-database'
import { withBreakableProduct } from './breakable-product'
import { type RoundResult, runFaultRound } from './fault-round'

/** By turns the postmaster alone, whose children have to notice, and the whole server in one stroke. */
const ends: readonly DatabaseEnd[] = ['postmaster-killed', 'all-killed']

/**
 * Kills the server, and after that the database, in the middle of answering, `rounds` times each, on the built product
 * with a data folder of its own. Prints a table and returns whether every acknowledged answer was still there.
 */
export function runFaultRounds(rounds: number): Promise<boolean> {
  return withBreakableProduct(async ({ port, killServer, endDatabase }) => {
    const servers = await repeat('server', rounds, () => runFaultRound(port, killServer))
    const databases = await repeat('database', rounds, (round) =>
      runFaultRound(port, (killed) => endDatabase(ends[round % ends.length] ?? 'all-killed', killed)),
    )
    return report([
      { killed: 'server', results: servers },
      { killed: 'database', results: databases },
    ])
  })
}

async function repeat(
  name: string,
  rounds: number,
  run: (round: number) => Promise<RoundResult>,
): Promise<RoundResult[]> {
  const results: RoundResult[] = []
  for (let round = 1; round <= rounds; round += 1) {
    const result = await run(round)
    results.push(result)
    const { acknowledged, interrupted, backAfter, problems } = result
    console.log(
      `${name} ${round}/${rounds}: ${acknowledged} answers acknowledged, ${interrupted} interrupted, back after ${backAfter} ms, ${problems.length} problems`,
    )
    for (const problem of problems) console.error(`  ${problem}`)
  }
  return results
}

function report(kinds: { killed: string; results: RoundResult[] }[]): boolean {
  const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)
  const rows = kinds.map(({ killed, results }) => {
    const backAfter = results.map((result) => result.backAfter).sort((one, other) => one - other)
    return {
      killed,
      rounds: results.length,
      acknowledged: sum(results.map((result) => result.acknowledged)),
      interrupted: sum(results.map((result) => result.interrupted)),
      'back after, median (ms)': backAfter[Math.floor(backAfter.length / 2)],
      'back after, longest (ms)': backAfter.at(-1),
      problems: sum(results.map((result) => result.problems.length)),
    }
  })
  console.table(rows)
  return rows.every((row) => row.problems === 0)
}
