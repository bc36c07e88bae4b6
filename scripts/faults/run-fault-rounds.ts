import { setTimeout as delay } from 'node:timers/promises'
import { disconnectPrisma } from '@/lib/server/database/prisma'
import { settleEnvironment } from '@/lib/server/environment'
import { findFreePort } from '@/scripts/free-port.mjs'
import {
  type BuiltInDatabase,
  findBuiltInDatabase,
  killDatabase,
  stopBuiltInDatabase,
} from '@/scripts/product/built-in-database'
import { processExists } from '@/scripts/product/processes'
import { startProduct } from '@/scripts/product/start-product'
import { withThrowAwayFolder } from '@/scripts/product/throw-away-folder'
import { type RoundResult, runFaultRound } from './fault-round'

const secret = 'only the fault rounds are signed with this'

/**
 * Kills the server, and after that the database, in the middle of answering, `rounds` times each, on the built product
 * with a data folder of its own. Prints a table and returns whether every acknowledged answer was still there.
 */
export function runFaultRounds(rounds: number): Promise<boolean> {
  return withThrowAwayFolder(async (dataFolder) => {
    const options = { port: await findFreePort(), dataFolder, secret, databaseUrl: null, nodeOptions: [] }
    let product = await startProduct(options)
    try {
      process.env.DATABASE_URL = (await requireDatabase(dataFolder)).url
      settleEnvironment({ secret, publicUrl: `http://127.0.0.1:${options.port}` })

      const killServer = async (killed: () => void) => {
        const gone = product.kill()
        killed()
        await gone
        product = await startProduct(options)
      }
      const servers = await repeat('server', rounds, () => runFaultRound(options.port, killServer))
      const databases = await repeat('database', rounds, async (round) => {
        // By turns the postmaster alone, whose children have to notice, and the whole server in one stroke.
        const whom = round % 2 === 1 ? 'postmaster' : 'everyone'
        const result = await runFaultRound(options.port, async (killed) => {
          const database = await requireDatabase(dataFolder)
          const children = await killDatabase(database, whom)
          killed()
          await waitUntilGone([database.pid, ...children])
        })
        if (product.hasEnded()) throw new Error(`The product ended with its database.\n${product.output()}`)
        return result
      })
      return report([
        { killed: 'server', results: servers },
        { killed: 'database', results: databases },
      ])
    } catch (error) {
      console.error(`The end of what the product printed:\n${product.output()}`)
      throw error
    } finally {
      await disconnectPrisma()
      await product.stop()
      await stopBuiltInDatabase(dataFolder)
    }
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

async function requireDatabase(dataFolder: string): Promise<BuiltInDatabase> {
  for (let tries = 0; tries < 200; tries += 1) {
    const database = await findBuiltInDatabase(dataFolder)
    if (database) return database
    await delay(50)
  }
  throw new Error('The built-in PostgreSQL did not become ready within 10 s.')
}

/** The last of a dying database may still answer for a moment; none of it may live on beside the next one. */
async function waitUntilGone(pids: readonly number[]): Promise<void> {
  for (const pid of pids) {
    for (let waited = 0; await processExists(pid); waited += 5) {
      if (waited > 10_000) throw new Error(`Process ${pid} of the killed database lives on.`)
      await delay(5)
    }
  }
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
