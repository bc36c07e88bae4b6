import type { VolumeLayer } from '@/lib/figures/parameter-steps'

/** What the figure shows first. */
export const firstLayer: VolumeLayer = { side: 12, depth: 3, filter: 3, filters: 4 }
