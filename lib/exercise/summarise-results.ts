import type { CaseResult } from '@/lib/exercise/case-result'

/** One sentence on all cases together. */
export function summariseResults(results: readonly CaseResult[]): string {
  const passed = results.filter(({ verdict }) => verdict.kind === 'passed').length
  if (passed === results.length) return `All ${passed} cases are right. Your conv2d works.`
  const first = results.find(({ verdict }) => verdict.kind === 'failed')
  const count = `${passed} of ${results.length} cases ${passed === 1 ? 'is' : 'are'} right.`
  return first ? `${count} The first that went wrong: ${first.name}.` : count
}
