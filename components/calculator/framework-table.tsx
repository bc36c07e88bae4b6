import type { AxisResult } from '@/lib/calculator/calculate'
import { DataTable } from '../data-table'

/** What each framework answers, height first where the axes differ. */
export function FrameworkTable({ results }: { results: readonly AxisResult[] }) {
  const [first, last = first] = [results[0], results.at(-1)]
  if (!first || !last) return null
  return (
    <section aria-labelledby="frameworks">
      <h2 id="frameworks">What frameworks answer</h2>
      <div className="mt-3">
        <DataTable
          caption="What frameworks answer"
          columns={[{ label: 'Framework' }, { label: 'Output', numeric: true }, { label: 'How' }]}
          rows={first.answers.map(({ framework, size, note }, index) => {
            const across = last.answers[index] ?? { size: null, note: '' }
            return {
              key: framework,
              cells: [
                framework,
                size === null || across.size === null ? 'refuses' : `${size} × ${across.size}`,
                note === across.note ? note : `height: ${note || 'exact'}; width: ${across.note || 'exact'}`,
              ],
            }
          })}
        />
      </div>
    </section>
  )
}
