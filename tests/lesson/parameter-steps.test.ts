import { describe, expect, it } from 'vitest'
import { adjust, layerSentence, parameterSteps } from '@/lib/figures/parameter-steps'

const layer = { side: 12, depth: 3, filter: 3, filters: 4 }

describe('the parameters of a layer', () => {
  it('build up from a slice over the filter and its bias to the layer', () => {
    // 3 * 3 = 9; 9 * 3 = 27; 27 + 1 = 28; 28 * 4 = 112; 12 - 3 + 1 = 10.
    expect(parameterSteps(layer)).toEqual({ outputSide: 10, slice: 9, filter: 27, withBias: 28, layer: 112 })
    // AlexNet: 11 * 11 = 121; 363; 364; 34,944.
    expect(parameterSteps({ side: 227, depth: 3, filter: 11, filters: 96 })).toMatchObject({
      slice: 121,
      filter: 363,
      withBias: 364,
      layer: 34_944,
    })
  })

  it('are told in one sentence, also of a single filter', () => {
    expect(layerSentence(layer)).toBe(
      'Each filter has 3 × 3 × 3 = 27 weights and one bias. 4 filters make 4 maps and have 112 parameters: 12 × 12 × 3 becomes 10 × 10 × 4.',
    )
    expect(layerSentence({ side: 12, depth: 1, filter: 1, filters: 1 })).toBe(
      'Each filter has 1 × 1 × 1 = 1 weight and one bias. One filter makes one map and has 2 parameters: 12 × 12 × 1 becomes 12 × 12 × 1.',
    )
  })
})

describe('a number of the layer', () => {
  it('goes a step up and down, the filter by two so that it stays odd, and stops at its limits', () => {
    expect(adjust(layer, 'filter', 1)).toEqual({ ...layer, filter: 5 })
    expect(adjust(layer, 'depth', -1)).toEqual({ ...layer, depth: 2 })
    expect(adjust({ ...layer, filters: 8 }, 'filters', 1)).toBeNull()
    expect(adjust({ ...layer, filter: 1 }, 'filter', -1)).toBeNull()
  })
})
