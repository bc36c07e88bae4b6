'use client'

import type { ReactNode } from 'react'
import { WhenNear } from '../when-near'

const load = () => import('./live-dense').then(({ LiveDense }) => LiveDense)

/** Comes alive when the reader is near. */
export function LazyDense({ children }: { children: ReactNode }) {
  return <WhenNear load={load}>{children}</WhenNear>
}
