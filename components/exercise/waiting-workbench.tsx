import { linesOf } from '@/lib/exercise/programs'
import { WorkbenchFrame } from './workbench-frame'

/** What stands in the place of the editor until it is there: the program that it opens with. */
export function WaitingWorkbench({ program }: { program: string }) {
  const lines = linesOf(program).map((line, index) => ({ line, number: index + 1 }))
  return (
    <WorkbenchFrame
      editor={
        <ol className="h-full overflow-hidden py-2 font-mono text-base/6">
          {lines.map(({ line, number }) => (
            <li key={number} className="flex whitespace-pre">
              <span aria-hidden="true" className="w-11 shrink-0 pe-2 text-end text-ink-soft">
                {number}
              </span>
              <code className="ps-3">{line}</code>
            </li>
          ))}
        </ol>
      }
      actions={
        <>
          <p className="text-ink-soft noscript:hidden">The editor is being fetched.</p>
          <noscript>
            <p>It needs JavaScript, which is switched off here.</p>
          </noscript>
        </>
      }
    />
  )
}
