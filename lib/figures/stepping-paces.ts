/** How fast the figure plays, in steps per second. */
export const paces = [
  { pace: 'slow', name: 'Slow', perSecond: 1 },
  { pace: 'steady', name: 'Steady', perSecond: 3 },
  { pace: 'fast', name: 'Fast', perSecond: 10 },
  { pace: 'fastest', name: 'Fastest', perSecond: 60 },
] as const

export type Pace = (typeof paces)[number]['pace']

/** The pace of this name, the steady one for any other text. */
export function readPace(text: string): Pace {
  return paces.find(({ pace }) => pace === text)?.pace ?? 'steady'
}

/** Steps per second of whoever asked for less motion: every step can be looked at. */
const calm = 2

export function stepsPerSecond(pace: Pace, motion: 'full' | 'reduced'): number {
  const chosen = paces.find((known) => known.pace === pace)?.perSecond ?? calm
  return motion === 'full' ? chosen : Math.min(chosen, calm)
}

/** Whether the window glides to its next place; faster than this the glide would not end in time. */
export function paceGlides(pace: Pace): boolean {
  return stepsPerSecond(pace, 'full') <= 3
}
