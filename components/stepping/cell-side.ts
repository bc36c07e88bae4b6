/** Units of a drawing that a cell is wide. */
export const side = 40

/** Units around the cells, so that no line is cut in half. */
export const margin = 2

/** More columns than this, and the numbers in the cells could not be read. */
const mostNumbered = 18

/** More columns than this, and on a phone they could not. */
const mostOnPhone = { numbers: 13, weights: 10 }

export function showsNumbers(columns: number): boolean {
  return columns <= mostNumbered
}

/** The class of numbers that a phone leaves out. */
export function fineIn(columns: number, kind: keyof typeof mostOnPhone): string {
  return columns > mostOnPhone[kind] ? 'stepping-fine' : ''
}

/** What of a layer's drawing shows at all, in cells. */
export type Sheet = { readonly rows: number; readonly columns: number }

export function viewBoxOf({ rows, columns }: Sheet): string {
  return `${-margin} ${-margin} ${columns * side + 2 * margin} ${rows * side + 2 * margin}`
}

/** The middle of a cell and its size in per cent of the drawing, for what is laid over it. */
export function placeOf({ rows, columns }: Sheet, row: number, column: number) {
  const [height, width] = [rows * side + 2 * margin, columns * side + 2 * margin]
  return {
    top: `${(((row + 0.5) * side + margin) / height) * 100}%`,
    left: `${(((column + 0.5) * side + margin) / width) * 100}%`,
    height: `${(side / height) * 100}%`,
    width: `${(side / width) * 100}%`,
  }
}

/** The cell under a point of the screen, the nearest one where the point lies beside the cells. */
export function cellUnder(
  { rows, columns }: Sheet,
  box: DOMRect,
  { clientX, clientY }: { clientX: number; clientY: number },
): { row: number; column: number } {
  const index = (share: number, count: number) => {
    const units = share * (count * side + 2 * margin) - margin
    return Math.min(Math.max(Math.floor(units / side), 0), count - 1)
  }
  return {
    row: index((clientY - box.top) / box.height, rows),
    column: index((clientX - box.left) / box.width, columns),
  }
}
