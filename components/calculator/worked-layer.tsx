import Link from 'next/link'
import type { AxisResult } from '@/lib/calculator/calculate'
import type { LayerKind } from '@/lib/calculator/layer'
import { AxisWork } from './axis-work'

/** How the output comes about, axis by axis, and where to read why. */
export function WorkedLayer({
  kind,
  results,
  reading,
}: {
  kind: LayerKind
  results: readonly AxisResult[]
  reading: { part: string; href: string }
}) {
  return (
    <section aria-labelledby="steps">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <h2 id="steps">Step by step</h2>
        <Link href={reading.href} prefetch={false}>
          Why? Read “{reading.part}”
        </Link>
      </div>
      <div className="mt-4 flex flex-col gap-8">
        {results.map((result) => (
          <AxisWork key={result.name} kind={kind} result={result} />
        ))}
      </div>
    </section>
  )
}
