'use client'

import type { ReactNode } from 'react'
import { WhenNear } from '../when-near'

const load = () => import('./live-channels').then(({ LiveChannels }) => LiveChannels)

/** Comes alive when the reader is near. */
export function LazyChannels({ children }: { children: ReactNode }) {
  return <WhenNear load={load}>{children}</WhenNear>
}
