import type { Candidates } from '@/lib/questions/candidates'
import { allWithin, oddWithin, type Range } from '@/lib/questions/constraint-range'
import { isSensible } from '@/lib/questions/size-case'

type Layer = { F: number; P: number; S: number }

/** Four layers for the same input, in the order in which they are offered. */
export type FourLayers = { W: number; layers: Layer[] }

/** The id of an option: its place in the list, which says nothing about the layer. */
export function optionAt(place: number): string {
  return 'abcde'.charAt(place)
}

export function optionLabel({ F, P, S }: Layer): string {
  return `${F} × ${F} filter, padding ${P}, stride ${S}`
}

/** The orders of four things. */
const orders = permutations([0, 1, 2, 3])

/** What one input allows: layers that fit, that fit only by a usual mistake, and that fit in no way. */
type Choices = { W: number; fitting: Layer[]; byWidth: Layer[]; byHalfPadding: Layer[]; others: Layer[]; count: number }

/**
 * Every choice of one layer that fits, one whose stride divides only the width, one whose stride divides only the numerator
 * with the padding counted once, and one whose stride divides none of them, in every order. Padding is never 0: without it
 * counting it once is no mistake.
 */
export function fourLayers({ W, F, P, S }: Record<'W' | 'F' | 'P' | 'S', Range>): Candidates<FourLayers> {
  const inputs = allWithin(W).map((width) => choicesFor(width, layersWithin(F, P, S)))
  const count = inputs.reduce((sum, choices) => sum + choices.count, 0)
  if (count === 0) return { count: 1, at: () => ({ W: W.min, layers: [] }) }
  return {
    count,
    at(index) {
      let rest = index
      for (const choices of inputs) {
        if (rest < choices.count) return choiceAt(choices, rest)
        rest -= choices.count
      }
      throw new RangeError(`There is no candidate ${index}`)
    },
  }
}

function layersWithin(F: Range, P: Range, S: Range): Layer[] {
  return oddWithin(F).flatMap((f) => allWithin(P).flatMap((p) => allWithin(S).map((s) => ({ F: f, P: p, S: s }))))
}

function choicesFor(W: number, layers: readonly Layer[]): Choices {
  const choices: Choices = { W, fitting: [], byWidth: [], byHalfPadding: [], others: [], count: 0 }
  for (const layer of layers) {
    const { F, P, S } = layer
    if (!isSensible({ W, ...layer })) continue
    const divides = [W - F + 2 * P, W, W - F + P].map((value) => value % S === 0)
    const [fits, width, halfPadding] = divides
    if (divides.filter(Boolean).length > 1) continue
    const list = fits ? choices.fitting : width ? choices.byWidth : halfPadding ? choices.byHalfPadding : choices.others
    list.push(layer)
  }
  const { fitting, byWidth, byHalfPadding, others } = choices
  choices.count = fitting.length * byWidth.length * byHalfPadding.length * others.length * orders.length
  return choices
}

function choiceAt({ W, fitting, byWidth, byHalfPadding, others }: Choices, index: number): FourLayers {
  let rest = index
  const chosen = [fitting, byWidth, byHalfPadding, others].map((list) => {
    const place = rest % list.length
    rest = (rest - place) / list.length
    return list[place] as Layer
  })
  return { W, layers: (orders[rest] as number[]).map((place) => chosen[place] as Layer) }
}

function permutations(items: readonly number[]): number[][] {
  if (items.length === 0) return [[]]
  return items.flatMap((item) => permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest]))
}
