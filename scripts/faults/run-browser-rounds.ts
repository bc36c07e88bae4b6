import { setTimeout as delay } from 'node:timers/promises'
import { type Browser, chromium } from 'playwright'
import { ensureChromium } from '@/scripts/chromium.mjs'
import type { DatabaseEnd } from '@/scripts/product/built-in-database'
import { startNetwork } from './breakable-network'
import { type BreakableProduct, withBreakableProduct } from './breakable-product'
import { type BrowserRound, type Fault, runBrowserRound } from './browser-round'

const ends: readonly DatabaseEnd[] = ['stopped', 'all-killed', 'postmaster-killed']
const nothing = () => undefined
/** Rounds at the same moment: several where the fault is one student's own. */
const together: Record<BrowserFault, number> = { network: 4, server: 1, database: 1, tab: 4 }

/** Runs one round of some kind; `round` counts from 0. */
type Runner = (round: number) => Promise<BrowserRound>

export const browserFaults = ['network', 'server', 'database', 'tab'] as const
export type BrowserFault = (typeof browserFaults)[number]

/**
 * Has students type in a real browser while the network, the server, the database or the tab fails, `rounds` times each;
 * `drop` is how many seconds the network is away. Prints a table and returns whether all that was typed has arrived.
 */
export function runBrowserRounds(faults: readonly BrowserFault[], rounds: number, drop: number): Promise<boolean> {
  return withBreakableProduct(async (product) => {
    const browser = await chromium.launch({
      executablePath: await ensureChromium(),
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic'],
    })
    const run: Record<BrowserFault, Runner> = {
      network: (round) => networkRound(browser, product.port, round, drop),
      server: () => runBrowserRound(browser, product.port, serverFault(product)),
      database: (round) =>
        runBrowserRound(browser, product.port, databaseFault(product, ends[round % ends.length] ?? 'all-killed')),
      tab: () => runBrowserRound(browser, product.port, tabFault),
    }
    try {
      const report = []
      for (const fault of faults) report.push(await repeat(fault, rounds, together[fault], run[fault]))
      console.table(report)
      return report.every((kind) => kind.problems === 0)
    } finally {
      await browser.close()
    }
  })
}

/** By turns the browser knows that it is offline, and packets vanish without a word. */
async function networkRound(browser: Browser, port: number, round: number, drop: number): Promise<BrowserRound> {
  const network = await startNetwork(port)
  const offline: Fault = {
    page: 'lives',
    async happen({ context }) {
      await context.setOffline(true)
      await delay(drop * 1_000)
      await context.setOffline(false)
    },
  }
  const silent: Fault = {
    page: 'lives',
    async happen() {
      network.cut()
      await delay(drop * 1_000)
      network.mend()
    },
  }
  try {
    return await runBrowserRound(browser, network.port, round % 2 === 0 ? silent : offline)
  } finally {
    network.close()
  }
}

function serverFault(product: BreakableProduct): Fault {
  return { page: 'lives', happen: () => product.killServer(nothing) }
}

function databaseFault(product: BreakableProduct, how: DatabaseEnd): Fault {
  return {
    page: 'lives',
    async happen() {
      await product.endDatabase(how, nothing)
      await delay(500)
    },
  }
}

/** The renderer dies at once after a while without a network, so that nothing is left but what the browser had kept. */
const tabFault: Fault = {
  page: 'dies',
  async begin({ context }) {
    await context.setOffline(true)
    await delay(2_000)
  },
  async happen({ context, page }) {
    const session = await context.newCDPSession(page)
    const crashed = page.waitForEvent('crash')
    // Never answered: whoever would answer has crashed.
    session.send('Page.crash').catch(nothing)
    await crashed
    await page.close()
    await context.setOffline(false)
  },
}

async function repeat(name: string, rounds: number, atOnce: number, run: Runner) {
  const results: BrowserRound[] = []
  for (let first = 0; first < rounds; first += atOnce) {
    const numbers = Array.from({ length: Math.min(atOnce, rounds - first) }, (_, index) => first + index)
    for (const [index, result] of (await Promise.all(numbers.map(run))).entries()) {
      results.push(result)
      const { keys, keysMeanwhile, saves, savedAfter, problems } = result
      console.log(
        `${name} ${first + index + 1}/${rounds}: ${keys} keys, ${keysMeanwhile} of them meanwhile, ${saves} saves, all saved ${savedAfter} ms after, ${problems.length} problems`,
      )
      for (const problem of problems) console.error(`  ${problem}`)
    }
  }
  const sum = (of: (result: BrowserRound) => number) => results.reduce((total, result) => total + of(result), 0)
  const savedAfter = results.map((result) => result.savedAfter).sort((one, other) => one - other)
  return {
    fault: name,
    rounds: results.length,
    keys: sum(({ keys }) => keys),
    'keys meanwhile': sum(({ keysMeanwhile }) => keysMeanwhile),
    saves: sum(({ saves }) => saves),
    'saved after, median (ms)': savedAfter[Math.floor(savedAfter.length / 2)],
    'saved after, longest (ms)': savedAfter.at(-1),
    problems: sum(({ problems }) => problems.length),
  }
}
