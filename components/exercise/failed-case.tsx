import type { Verdict } from '@/lib/exercise/case-result'
import type { ExerciseCase } from '@/lib/exercise/exercise-case'
import { sameValue } from '@/lib/exercise/same-map'
import { sectionPath, sections } from '@/lib/lesson/sections'
import { MatrixTable } from '../question/matrix-table'

/** What went wrong in one case: in words, then what went in, what came out and what should have. */
export function FailedCase({ scene, verdict }: { scene: ExerciseCase; verdict: Extract<Verdict, { kind: 'failed' }> }) {
  const { image, kernel, stride, pad } = scene
  const { problem, rows, right, mistake } = verdict
  const section = sections.find(({ number }) => number === mistake?.remedy)
  // In a map of another shape every cell lies elsewhere, so marks would say nothing.
  const comparable = rows.length === right.length && rows.every((row, r) => row.length === right[r]?.length)
  return (
    <div className="flex flex-col gap-4 pb-3">
      <p className="mt-1 max-w-[68ch]">{problem}</p>
      {mistake && (
        <div className="max-w-[68ch] rounded-sm border border-line bg-sheet px-4 py-3">
          <p className="font-semibold">{mistake.name}</p>
          <p>{mistake.sentence}</p>
          {section && mistake.remedy !== 6 && (
            <p className="mt-1">
              <a href={sectionPath(section)} className="inline-flex min-h-8 items-center">
                Section {section.number}: {section.title}
              </a>
            </p>
          )}
        </div>
      )}
      <p>
        <code className="font-mono text-base">
          conv2d(image, kernel, {stride}, {pad})
        </code>
      </p>
      <div className="flex flex-wrap gap-x-10 gap-y-5">
        <MatrixTable name="image" rows={image} />
        <MatrixTable name="kernel" rows={kernel} />
      </div>
      <div className="flex flex-wrap gap-x-10 gap-y-5">
        {rows.length > 0 && (
          <MatrixTable
            name="Your map"
            rows={rows}
            isWrong={(value, row, column) => comparable && !sameValue(value, right[row]?.[column] ?? Number.NaN)}
          />
        )}
        <MatrixTable name="Right map" rows={right} />
      </div>
    </div>
  )
}
