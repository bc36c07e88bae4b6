import { setTimeout as delay } from 'node:timers/promises'
import { disconnectPrisma } from '@/lib/server/database/prisma'
import { settleEnvironment } from '@/lib/server/environment'
import { findFreePort } from '@/scripts/free-port.mjs'
import {
  type BuiltInDatabase,
  type DatabaseEnd,
  endDatabase,
  findBuiltInDatabase,
  stopBuiltInDatabase,
} from '@/scripts/product/built-in-database'
import { processExists } from '@/scripts/product/processes'
import { startProduct } from '@/scripts/product/start-product'
import { withThrowAwayFolder } from '@/scripts/product/throw-away-folder'

const secret = 'only the fault rounds are signed with this'

/** The built product on a port, with data of its own. `killed` is called at the moment of the fault. */
export type BreakableProduct = {
  port: number
  /** Kills the server, and starts it again. */
  killServer(killed: () => void): Promise<void>
  /** Ends the database, which the server has to bring back. */
  endDatabase(how: DatabaseEnd, killed: () => void): Promise<void>
}

/** Runs `work` on a product that it may break; this process can use its database through Prisma meanwhile. */
export function withBreakableProduct<T>(work: (product: BreakableProduct) => Promise<T>): Promise<T> {
  return withThrowAwayFolder(async (dataFolder) => {
    const options = { port: await findFreePort(), dataFolder, secret, databaseUrl: null, nodeOptions: [] }
    let product = await startProduct(options)
    try {
      process.env.DATABASE_URL = (await requireDatabase(dataFolder)).url
      settleEnvironment({ secret, publicUrl: `http://127.0.0.1:${options.port}` })
      return await work({
        port: options.port,
        async killServer(killed) {
          const gone = product.kill()
          killed()
          await gone
          product = await startProduct(options)
        },
        async endDatabase(how, killed) {
          const database = await requireDatabase(dataFolder)
          const children = await endDatabase(database, how)
          killed()
          await waitUntilGone([database.pid, ...children])
          if (product.hasEnded()) throw new Error(`The product ended with its database.\n${product.output()}`)
        },
      })
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
      if (waited > 10_000) throw new Error(`Process ${pid} of the ended database lives on.`)
      await delay(5)
    }
  }
}
