import type { ReactNode } from 'react'
import { side } from './cell-side'

/** What moves over the drawing as a whole: a step changes one attribute of it. It glides along a row and jumps elsewhere. */
export function Moving({ top, left, children }: { top: number; left: number; children: ReactNode }) {
  return (
    <g className="stepping-window" style={{ transform: `translate(${left * side}px, ${top * side}px)` }}>
      {children}
    </g>
  )
}
