/** The numbers of a layer along one axis that its looks depend on, in pixels. */
type Window = { W: number; F: number; P: number }

/**
 * A layer that somebody would build: the filter is clearly smaller than the input, and the padding does not make the map
 * larger than it.
 */
export function isBelievable({ W, F, P }: Window): boolean {
  return 2 * F <= W + 1 && 2 * P < F
}
