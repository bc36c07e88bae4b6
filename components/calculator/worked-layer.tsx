import Link from 'next/link'
import type { AxisResult } from '@/lib/calculator/calculate'
import type { LayerKind } from '@/lib/calculator/layer'
import { sectionPath, sections } from '@/lib/lesson/sections'
import { AxisWork } from './axis-work'

/** How the output comes about, axis by axis, and where to read why. */
export function WorkedLayer({ kind, results }: { kind: LayerKind; results: readonly AxisResult[] }) {
  const section = sections.find(({ slug }) => slug === remedyOf(kind)) ?? sections[0]
  return (
    <section aria-labelledby="steps">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <h2 id="steps">Step by step</h2>
        <Link href={sectionPath(section)} prefetch={false}>
          Why? Read “{section.title}”
        </Link>
      </div>
      <div className="mt-2 flex flex-col gap-8">
        {results.map((result) => (
          <AxisWork key={result.name} kind={kind} result={result} />
        ))}
      </div>
    </section>
  )
}

function remedyOf(kind: LayerKind): (typeof sections)[number]['slug'] {
  return kind === 'pooling' || kind === 'ceil-pooling' ? 'padding-and-stride' : 'one-formula'
}
