import type { ReactNode } from 'react'
import type { PaperSize } from '@/lib/attempts/paper-settings'

/**
 * What is printed together, beginning on a page of its own, black on white in every theme. Every browser repeats the head of a
 * table on each page that it reaches, so `running` is at the top of all of them.
 */
export function PaperSheet({
  label,
  size,
  running,
  children,
}: {
  label: string
  size: PaperSize
  running: ReactNode
  children: ReactNode
}) {
  return (
    <section aria-label={label} data-size={size} className="paper">
      <table role="presentation" className="paper-pages">
        <thead>
          <tr>
            <td className="paper-running">
              <div className="flex flex-wrap justify-between gap-x-6">{running}</div>
            </td>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td>{children}</td>
          </tr>
        </tbody>
      </table>
    </section>
  )
}
