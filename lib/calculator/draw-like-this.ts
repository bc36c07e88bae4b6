import { isSquare, type Layer } from '@/lib/calculator/layer'
import { drawFreshCoded } from '@/lib/questions/draw-fresh'
import type { FamilyId } from '@/lib/questions/families'
import type { Parameters } from '@/lib/questions/family-definition'
import type { Question } from '@/lib/questions/question'
import { forkSeed } from '@/lib/random/fork-seed'

/** Questions drawn to choose the nearest from. */
const draws = 48

/** A question of the kind that this layer would be, with other numbers: of several draws the one whose numbers are nearest. */
export function drawLikeThis(layer: Layer, seed: string): Question {
  const family = familyLike(layer)
  const wanted = parametersOf(layer)
  let [best, least]: [Question | null, number] = [null, Number.POSITIVE_INFINITY]
  for (let draw = 0; draw < draws; draw++) {
    const drawn = drawFreshCoded(family, forkSeed(seed, `draw-${draw}`), new Set())
    if (drawn.kind !== 'question') throw new Error(`${family} draws nothing under its own constraints.`)
    const distance = distanceTo(wanted, drawn.question.ref.parameters)
    if (distance > 0 && distance < least) [best, least] = [drawn.question, distance]
  }
  if (best === null) throw new Error(`${family} draws the same numbers ${draws} times.`)
  return best
}

export function familyLike(layer: Layer): FamilyId {
  const { padding, stride, dilation } = layer.axes.width
  const isPadded = padding.before + padding.after > 0
  if (layer.kind === 'transposed') return 'transposed-size'
  if (layer.kind === 'ceil-pooling') return 'pooling-ceil-mode'
  if (!isSquare(layer)) return 'two-axes'
  if (dilation > 1) return 'dilated-size'
  if (layer.kind === 'pooling') return isPadded ? 'overlapping-pooling' : 'pooling-size'
  if (stride === 1) return isPadded ? 'padded-unit-stride' : 'valid-unit-stride'
  return isPadded ? 'general-size' : 'strided-valid'
}

/** The numbers of a layer by the names that the families have for them. */
function parametersOf(layer: Layer): Readonly<Record<string, number>> {
  const { height, width } = layer.axes
  return {
    W: width.input,
    F: width.filter,
    P: width.padding.before,
    S: width.stride,
    d: width.dilation,
    A: layer.kind === 'transposed' ? layer.outputPadding : 0,
    H: height.input,
    Fh: height.filter,
    Fw: width.filter,
    Ph: height.padding.before,
    Pw: width.padding.before,
    Sh: height.stride,
    Sw: width.stride,
  }
}

/** How far off a question's numbers are, each in proportion to its size, one that is far off more than several near ones. */
function distanceTo(wanted: Readonly<Record<string, number>>, drawn: Parameters): number {
  return Object.entries(drawn)
    .map(([name, value]) => {
      const number = wanted[name]
      if (number === undefined || typeof value !== 'number') return 0
      return ((number - value) / Math.max(number, value, 1)) ** 2
    })
    .reduce((sum, part) => sum + part, 0)
}
