// A test runner for Stryker that loads code and tests once and then only switches mutants on and off. Stryker's own runner
// loads everything anew for each of twenty thousand mutants, which takes a hundred times as long as the tests that find them.
import { BroadcastChannel } from 'node:worker_threads'
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin'
import { DryRunStatus, MutantRunStatus, TestStatus } from '@stryker-mutator/api/test-runner'
import { createVitest } from 'vitest/node'

/** @typedef {import('@stryker-mutator/api/test-runner').TestRunner} TestRunner */

/** @implements {TestRunner} */
class ResidentRunner {
  #channel = new BroadcastChannel(`mutation-${process.pid}`)
  /** @type {(answer: any) => void} */
  #onAnswer = () => {}

  /**
   * Said to reload for a mutant that also runs while modules load, else Stryker starts a new process for each of those: what
   * was computed then stays without the mutant, as it does for all others, and tests have to find it in what runs later.
   */
  capabilities() {
    return { reloadEnvironment: true }
  }

  async init() {
    this.#channel.onmessage = (event) => this.#onAnswer(/** @type {MessageEvent} */ (event).data)
    const ready = this.#nextAnswer()
    this.vitest = await createVitest('test', { config: 'scripts/mutation/vitest.config.ts', watch: false })
    const files = await this.vitest.globTestSpecifications()
    this.vitest.provide('testFileCount', files.length)
    this.vitest.provide('mutationChannel', this.#channel.name)
    this.finished = this.vitest.runTestSpecifications(files)
    await Promise.race([ready, this.finished.then(() => Promise.reject(new Error('The tests could not be loaded.')))])
  }

  /** @returns {Promise<import('@stryker-mutator/api/test-runner').DryRunResult>} */
  async dryRun() {
    const { tests, coverage } = await this.#ask({ kind: 'every test' })
    const results = tests.map((/** @type {import('./resident-worker').TestRun} */ { id, name, file, ms, failure }) => ({
      ...{ id, name, fileName: file, timeSpentMs: ms },
      ...(failure === null ? { status: TestStatus.Success } : { status: TestStatus.Failed, failureMessage: failure }),
    }))
    return { status: DryRunStatus.Complete, tests: results, mutantCoverage: coverage }
  }

  /**
   * @param {import('@stryker-mutator/api/test-runner').MutantRunOptions} options
   * @returns {Promise<import('@stryker-mutator/api/test-runner').MutantRunResult>}
   */
  async mutantRun({ activeMutant, testFilter }) {
    const { killer, endless, ran, problem } = await this.#ask({
      kind: 'mutant',
      id: activeMutant.id,
      tests: testFilter,
    })
    // Stryker starts a new process, and tries again there.
    if (problem) throw new Error(problem)
    if (endless) return { status: MutantRunStatus.Timeout, reason: 'endless loop' }
    if (killer === null) return { status: MutantRunStatus.Survived, nrOfTests: ran }
    return {
      ...{ status: MutantRunStatus.Killed, killedBy: [killer.id] },
      ...{ failureMessage: killer.failure, nrOfTests: ran },
    }
  }

  async dispose() {
    this.#channel.postMessage({ kind: 'stop' })
    await this.finished
    this.#channel.close()
    await this.vitest?.close()
  }

  /** @param {object} question @returns {Promise<any>} */
  #ask(question) {
    this.#channel.postMessage(question)
    return this.#nextAnswer()
  }

  /** @returns {Promise<any>} */
  #nextAnswer() {
    return new Promise((resolve) => {
      this.#onAnswer = resolve
    })
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'resident', ResidentRunner)]
