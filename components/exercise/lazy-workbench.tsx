'use client'

import { type ReactNode, useState } from 'react'
import { WhenNear } from '../when-near'

/** The workbench, which is large, fetched when the reader comes near; until then its children stand in its place. */
export function LazyWorkbench({
  hints,
  solution,
  children,
}: {
  hints: readonly ReactNode[]
  solution: ReactNode
  children: ReactNode
}) {
  // Made once: another part would begin without the learner's results, and what the server has drawn stays the same.
  const [load] = useState(() => async () => {
    const { Workbench } = await import('./workbench')
    return () => <Workbench hints={hints} solution={solution} />
  })
  return <WhenNear load={load}>{children}</WhenNear>
}
