import { expect, test } from 'vitest'
import { allWithin, oddWithin, usualWithin } from '@/lib/questions/constraint-range'

test.each([
  [{ min: 3, max: 6 }, [3, 4, 5, 6]],
  [{ min: 4, max: 4 }, [4]],
])('all of %j', (range, values) => {
  expect(allWithin(range)).toEqual(values)
})

test.each([
  ['odd numbers', { min: 2, max: 7 }, [3, 5, 7]],
  ['all, where none is odd', { min: 2, max: 2 }, [2]],
])('of a range the %s', (_, range, values) => {
  expect(oddWithin(range)).toEqual(values)
})

test.each([
  ['usual ones, its ends among them', { min: 32, max: 224 }, [32, 64, 224]],
  ['usual ones only', { min: 33, max: 223 }, [64]],
  ['whole of it, where none is usual', { min: 40, max: 42 }, [40, 41, 42]],
  ['whole of it, where all usual ones are smaller', { min: 300, max: 301 }, [300, 301]],
])('of a range the %s', (_, range, values) => {
  expect(usualWithin([28, 32, 64, 224], range)).toEqual(values)
})
