/** A picture before it has pixels: how bright, from 0 (black) to 1 (white), at x to the right and y down, both from 0 to 1. */
export type Shade = (x: number, y: number) => number

export type Point = readonly [x: number, y: number]

export function isInDisc(x: number, y: number, [centreX, centreY]: Point, radius: number): boolean {
  return (x - centreX) ** 2 + (y - centreY) ** 2 <= radius ** 2
}

/** Whether a point lies in the box from one corner to the other. */
export function isInBox(x: number, y: number, [left, top]: Point, [right, bottom]: Point): boolean {
  return x >= left && x <= right && y >= top && y <= bottom
}

/** Whether a point lies in a convex polygon, whose corners come clockwise as they are seen. */
export function isInPolygon(x: number, y: number, corners: readonly Point[]): boolean {
  return corners.every(([fromX, fromY], index) => {
    const [toX, toY] = corners[(index + 1) % corners.length] ?? [fromX, fromY]
    return (toX - fromX) * (y - fromY) - (toY - fromY) * (x - fromX) >= 0
  })
}

/** How far a point is from a line of several segments. */
export function distanceToLine(x: number, y: number, line: readonly Point[]): number {
  let nearest = Number.POSITIVE_INFINITY
  for (let index = 1; index < line.length; index++) {
    const [from, to] = [line[index - 1] as Point, line[index] as Point]
    nearest = Math.min(nearest, squaredDistance(x, y, from, to))
  }
  return Math.sqrt(nearest)
}

function squaredDistance(x: number, y: number, [fromX, fromY]: Point, [toX, toY]: Point): number {
  const [across, down] = [toX - fromX, toY - fromY]
  const along = ((x - fromX) * across + (y - fromY) * down) / (across * across + down * down)
  const part = Math.min(1, Math.max(0, along))
  return (x - fromX - part * across) ** 2 + (y - fromY - part * down) ** 2
}
