import { isInBox, isInDisc, isInPolygon, type Shade } from '@/lib/figures/pictures/shade'
import { createRandom } from '@/lib/random/create-random'

const grains = 128
const random = createRandom('house')
const grain = Array.from({ length: grains * grains }, () => random.integer(0, 100) / 100)

/** The same rough ground everywhere, from 0 to 1. */
function roughness(x: number, y: number): number {
  return grain[Math.floor(y * grains) * grains + Math.floor(x * grains)] ?? 0
}

/** A house of bricks with a tiled roof, a tree and the sun, on rough grass: flat areas, fine texture and lines in one picture. */
export const house: Shade = (x, y) => {
  if (isInBox(x, y, [0.5, 0.64], [0.6, 0.86])) return 0.12
  if (isInBox(x, y, [0.3, 0.58], [0.42, 0.7]) || isInBox(x, y, [0.67, 0.58], [0.76, 0.7])) return window(x, y)
  if (isInBox(x, y, [0.24, 0.48], [0.82, 0.86])) return bricks(x, y)
  if (
    isInPolygon(x, y, [
      [0.53, 0.2],
      [0.88, 0.48],
      [0.18, 0.48],
    ])
  )
    return Math.floor(y * 44) % 2 === 0 ? 0.28 : 0.18
  if (isInDisc(x, y, [0.1, 0.5], 0.12)) return 0.2 + 0.35 * roughness(x, y)
  if (isInBox(x, y, [0.085, 0.6], [0.115, 0.84])) return 0.15
  if (y > 0.8) return 0.35 + 0.3 * roughness(x, y)
  if (isInDisc(x, y, [0.84, 0.16], 0.08)) return 1
  return 0.62 + 0.25 * y
}

function window(x: number, y: number): number {
  const bar = Math.abs(y - 0.64) < 0.006 || Math.abs(x - 0.36) < 0.006 || Math.abs(x - 0.715) < 0.006
  return bar ? 0.1 : 0.85
}

function bricks(x: number, y: number): number {
  const row = Math.floor(y * 36)
  const isMortar = (y * 36) % 1 < 0.16 || (x * 18 + (row % 2) / 2) % 1 < 0.08
  return isMortar ? 0.75 : 0.48
}
