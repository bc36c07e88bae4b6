import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { greyPixels, greyScale } from '@/lib/figures/grey-scale'
import { cameraProblem } from '@/lib/figures/pictures/camera-problem'
import { drawPicture } from '@/lib/figures/pictures/draw-picture'
import { fitPicture } from '@/lib/figures/pictures/fit-picture'
import { greyPicture } from '@/lib/figures/pictures/grey-picture'
import { pictureNames } from '@/lib/figures/pictures/picture-names'
import { fileProblem, sizeProblem } from '@/lib/figures/pictures/picture-problem'

const values = fc.double({ min: -100, max: 100, noNaN: true })

describe.each(pictureNames)('the picture $name', ({ id }) => {
  const picture = drawPicture(id, 64)

  it('is grey from 0 to 1, with dark and bright parts', () => {
    expect(picture.data).toHaveLength(64 * 64)
    expect(Math.min(...picture.data)).toBeGreaterThanOrEqual(0)
    expect(Math.min(...picture.data)).toBeLessThan(0.25)
    expect(Math.max(...picture.data)).toBeGreaterThan(0.75)
    expect(Math.max(...picture.data)).toBeLessThanOrEqual(1)
  })

  it('is the same each time, and the same scene at another size', () => {
    expect(drawPicture(id, 64)).toEqual(picture)
    const mean = (data: Float32Array) => data.reduce((sum, value) => sum + value, 0) / data.length
    expect(mean(drawPicture(id, 96).data)).toBeCloseTo(mean(picture.data), 1)
  })
})

describe('greys', () => {
  it('never swap two values, and keep 0 in the middle where some are negative', () => {
    fc.assert(
      fc.property(values, values, values, (a, b, between) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)]
        const value = Math.min(high, Math.max(low, between))
        const { black, white } = greyScale(low, high)
        expect(black).toBeLessThan(white)
        const [atLow = 0, atValue = 0, atHigh = 0] = [0, 4, 8].map(
          (at) => greyPixels(Float64Array.of(low, value, high), { black, white })[at],
        )
        expect(atLow).toBeLessThanOrEqual(atValue)
        expect(atValue).toBeLessThanOrEqual(atHigh)
        if (low < -1e-9) expect(black).toBe(-white)
        else expect(black).toBe(0)
      }),
    )
  })

  it('of a picture are its brightness', () => {
    expect(greyScale(0.2, 0.7)).toEqual({ black: 0, white: 1 })
    expect(greyScale(0, 4)).toEqual({ black: 0, white: 4 })
    expect(greyScale(-1, 3)).toEqual({ black: -3, white: 3 })
    expect(greyScale(-1e-17, 1e-17)).toEqual({ black: 0, white: 1 })
    expect([...greyPixels(Float32Array.of(0, 1), { black: 0, white: 1 })]).toEqual([0, 0, 0, 255, 255, 255, 255, 255])
  })

  it('come from colours by their brightness to the eye', () => {
    const colours = { data: Uint8ClampedArray.of(255, 255, 255, 255, 0, 0, 255, 255), width: 2, height: 1 }
    const [white, blue] = greyPicture(colours).data
    expect(white).toBeCloseTo(1, 6)
    expect(blue).toBeCloseTo(0.114, 6)
  })
})

describe('an upload', () => {
  it.each([
    ['image/png', 1_000, null],
    ['image/jpeg', 25_000_000, null],
    ['image/png', 25_000_001, 'has 25.1 MB'],
    ['image/png', 0, 'empty'],
    ['image/svg+xml', 1_000, 'no pixels'],
    ['image/heic', 1_000, 'cannot be read here'],
    ['application/pdf', 1_000, 'not a picture'],
    ['', 1_000, 'not a picture'],
  ])('of type %j and %i bytes', (type, size, words) => {
    const problem = fileProblem({ type, size })
    if (words === null) expect(problem).toBeNull()
    else expect(problem).toContain(words)
  })

  it('has at most 100 million pixels', () => {
    expect(sizeProblem({ width: 10_000, height: 10_000 })).toBeNull()
    expect(sizeProblem({ width: 20_000, height: 5_001 })).toContain('20,000 × 5,001 pixels')
  })

  it('keeps its shape when it is made smaller, and its size when it is small', () => {
    expect(fitPicture({ width: 4000, height: 3000 })).toEqual({ width: 512, height: 384 })
    expect(fitPicture({ width: 30, height: 40 })).toEqual({ width: 30, height: 40 })
    expect(fitPicture({ width: 90_000, height: 1 })).toEqual({ width: 512, height: 1 })
  })
})

describe('a camera that gives no picture', () => {
  it('is explained by what happened', () => {
    const names = ['insecure', 'ended', 'NotAllowedError', 'NotFoundError', 'NotReadableError', 'AbortError']
    expect(new Set(names.map(cameraProblem)).size).toBe(names.length)
    expect(cameraProblem('NotAllowedError')).toContain('not allowed')
    expect(cameraProblem('NotFoundError')).toContain('No camera')
  })
})
