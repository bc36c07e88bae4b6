import { distanceToLine, type Point, type Shade } from '@/lib/figures/pictures/shade'

const [stroke, softness] = [0.04, 0.025]

/** Points on a circle, clockwise as it is seen, from one angle to another in degrees; 0 points to the right. */
function arc([centreX, centreY]: Point, radius: number, from: number, to: number): Point[] {
  const steps = 12
  return Array.from({ length: steps + 1 }, (_, step): Point => {
    const angle = ((from + ((to - from) * step) / steps) * Math.PI) / 180
    return [centreX + radius * Math.cos(angle), centreY + radius * Math.sin(angle)]
  })
}

const three = [...arc([0.49, 0.31], 0.16, -160, 85), ...arc([0.48, 0.66], 0.19, -85, 150)]

/** A three written by hand, slanting a little, in white on black with soft edges, as data sets of digits have it. */
export const digit: Shade = (x, y) => {
  const upright = x - (0.5 - y) * 0.16
  const distance = distanceToLine(upright, y, three)
  return Math.min(1, Math.max(0, (stroke + softness - distance) / softness))
}
