import { Script } from 'node:vm'
import { BroadcastChannel } from 'node:worker_threads'
import { inject, type RunnerTestCase, type RunnerTestFile, type RunnerTestSuite, TestRunner } from 'vitest'

declare module 'vitest' {
  interface ProvidedContext {
    testFileCount: number
    mutationChannel: string
  }
}

export type TestRun = { id: string; name: string; file: string; ms: number; failure: string | null; stopped: boolean }

/** The place where instrumented code looks for the mutant that is on, and counts what it runs through. */
type Switchboard = {
  activeMutant?: string | undefined
  currentTestId?: string | undefined
  hitCount?: number | undefined
  hitLimit?: number | undefined
  mutantCoverage?: { perTest: Record<string, Record<string, number>> } | undefined
}

type Order = { kind: 'every test' } | { kind: 'mutant'; id: string; tests: string[] } | { kind: 'stop' }

/** A mutant that so many tests in so many microseconds of a processor have not found is given up. */
const patience = { tests: 10, time: 3_000_000 }

/** How many of the last finds say where to look first. */
const memory = 8

/** Milliseconds beyond ten times what a test took before; what takes longer never ends, or might as well not. */
const leeway = 4_000

const everywhere = globalThis as { __stryker__?: Switchboard; __test__?: () => unknown }
const switchboard: Switchboard = everywhere.__stryker__ ?? {}
everywhere.__stryker__ = switchboard

/** What a script calls can be stopped from outside, also in the midst of a loop. */
const call = new Script('__test__()')

/** Collects the tests of all files, and then runs those that it is asked for, until it is told to stop. */
export default class ResidentWorker extends TestRunner {
  private fileCount = 0
  private readonly tests = new Map<string, RunnerTestCase>()
  /** When a test last found a mutant: the next mutant is its neighbour. */
  private readonly lastFound = new Map<string, number>()
  private readonly lastTook = new Map<string, number>()
  private found = 0

  async onBeforeRunFiles(files: RunnerTestFile[]): Promise<void> {
    for (const file of files) {
      await this.onBeforeRunSuite(file)
      for (const test of testsOf(file)) this.tests.set(`${file.name}#${nameOf(test)}`, test)
      this.fileCount++
    }
    if (this.fileCount === inject('testFileCount')) await this.serve(new BroadcastChannel(inject('mutationChannel')))
    for (const file of files) file.mode = 'skip'
  }

  /** Between files nothing is cleared: their tests are still to be run. */
  override onAfterRunFiles(): void {}

  private async serve(channel: BroadcastChannel): Promise<void> {
    const orders = incoming(channel)
    channel.postMessage('ready')
    for await (const order of orders) {
      if (order.kind === 'stop') break
      channel.postMessage(order.kind === 'mutant' ? await this.runMutant(order) : await this.runAll())
    }
    channel.close()
  }

  private async runAll() {
    const tests: TestRun[] = []
    for (const id of this.tests.keys()) tests.push(await this.runCounted(id))
    return { tests, coverage: switchboard.mutantCoverage }
  }

  /**
   * The test that finds the mutant, tried where the last ones were found, and then from the shortest to the longest. Given up
   * where that takes long: then the mutant counts as not found.
   */
  private async runMutant({ id, tests }: Extract<Order, { kind: 'mutant' }>) {
    const value = (test: string) => {
      const age = this.found - (this.lastFound.get(test) ?? Number.NEGATIVE_INFINITY)
      return age < memory ? memory - age : -(this.lastTook.get(test) ?? 0)
    }
    const ordered = tests.toSorted((a, b) => value(b) - value(a))
    const begin = process.cpuUsage()
    let ran = 0
    for (const test of ordered) {
      // In a new process the code has yet to learn, without a mutant, what it remembers from then on.
      if (!this.lastTook.has(test)) await this.runCounted(test)
      const hitLimit = this.turnsOf(test, id)
      Object.assign(switchboard, { activeMutant: id, hitCount: 0, hitLimit })
      const run = await this.run(test)
      const endless = run.stopped || (switchboard.hitCount ?? 0) > hitLimit
      Object.assign(switchboard, { activeMutant: undefined, hitCount: undefined, hitLimit: undefined })
      ran++
      if (run.failure !== null || endless) {
        return (await this.isFit(test)) ? { killer: run, endless, ran } : { problem: `${test} fails without a mutant.` }
      }
      if (ran >= patience.tests && process.cpuUsage(begin).user > patience.time) break
    }
    return { killer: null, endless: false, ran }
  }

  /** How often a test may come by the mutant before that is an endless loop: a hundred times as often as it did without. */
  private turnsOf(test: string, id: string): number {
    return 100 * (switchboard.mutantCoverage?.perTest[test]?.[id] ?? 0) + 1000
  }

  /**
   * Whether the test that has found a mutant passes without one, looked at for every new test and every tenth mutant: a
   * mutant may leave something wrong in what the code remembers, which must not look like the work of the next.
   */
  private async isFit(test: string): Promise<boolean> {
    const isKnown = this.lastFound.get(test) === this.found && this.found % 10 > 0
    this.lastFound.set(test, ++this.found)
    return isKnown || (await this.run(test)).failure === null || (await this.run(test)).failure === null
  }

  /** Without a mutant, counting how often it comes by each. */
  private async runCounted(id: string): Promise<TestRun> {
    switchboard.currentTestId = id
    const run = await this.run(id)
    switchboard.currentTestId = undefined
    return run
  }

  private async run(id: string): Promise<TestRun> {
    const test = this.tests.get(id)
    if (test === undefined) throw new Error(`There is no test ${id}.`)
    const start = performance.now()
    const took = this.lastTook.get(id)
    const outcome = await this.outcomeOf(test, took === undefined ? 600_000 : leeway + Math.ceil(10 * took))
    const ms = performance.now() - start
    if (outcome.failure === null) this.lastTook.set(id, ms)
    return { id, name: nameOf(test), file: test.file.filepath, ms, ...outcome }
  }

  private async outcomeOf(test: RunnerTestCase, timeout: number) {
    try {
      this.onBeforeTryTask(test)
      for (const suite of suitesOf(test)) {
        for (const prepare of TestRunner.getSuiteHooks(suite).beforeAll) await within(timeout, () => prepare(suite))
      }
      await within(timeout, TestRunner.getTestFn(test))
      this.onAfterTryTask(test)
      return { failure: null, stopped: false }
    } catch (error) {
      const stopped = error instanceof Error && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
      return { failure: error instanceof Error ? error.message : String(error), stopped }
    }
  }
}

/** Throws where the part of the work that is not waiting takes longer. */
function within(timeout: number, work: () => unknown): unknown {
  everywhere.__test__ = work
  return call.runInThisContext({ timeout })
}

function testsOf(suite: RunnerTestFile | RunnerTestFile['tasks'][number]): RunnerTestCase[] {
  return suite.type === 'suite' ? suite.tasks.flatMap(testsOf) : [suite]
}

function nameOf(test: RunnerTestCase): string {
  return [...suitesOf(test), test].map(({ name }) => name).join(' > ')
}

/** From the outermost to the innermost. */
function suitesOf(test: RunnerTestCase): RunnerTestSuite[] {
  const suites: RunnerTestSuite[] = []
  for (let suite = test.suite; suite; suite = suite.suite) suites.unshift(suite)
  return suites
}

async function* incoming(channel: BroadcastChannel): AsyncGenerator<Order> {
  const waiting: Order[] = []
  let wake = () => {}
  channel.onmessage = (event) => {
    waiting.push((event as unknown as { data: Order }).data)
    wake()
  }
  for (;;) {
    const order = waiting.shift()
    if (order) yield order
    else
      await new Promise<void>((resolve) => {
        wake = resolve
      })
  }
}
