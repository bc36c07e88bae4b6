import type { Shade } from '@/lib/figures/pictures/shade'

const tiles = 3
const turn = Math.PI / (tiles * tiles)
const stripesAcross = 24

/** Nine tiles of soft stripes, each turned by 20 degrees against the one before: the first upright, the fifth almost level. */
export const stripes: Shade = (x, y) => {
  const tile = Math.floor(y * tiles) * tiles + Math.floor(x * tiles)
  const across = x * Math.cos(tile * turn) + y * Math.sin(tile * turn)
  return 0.5 + 0.5 * Math.sin(2 * Math.PI * stripesAcross * across)
}
