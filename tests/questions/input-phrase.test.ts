import { expect, test } from 'vitest'
import { inputPhrase, picturePhrase } from '@/lib/questions/input-phrase'

test('a side that a known data set has is named by it, whatever else is asked', () => {
  expect([inputPhrase(28, 0), inputPhrase(28, 1)]).toEqual(['A handwritten MNIST digit', 'A handwritten MNIST digit'])
  expect([picturePhrase(32, 0), picturePhrase(32, 1)]).toEqual(['A CIFAR image', 'A CIFAR image'])
})

test('a picture in colour is no digit and no feature map', () => {
  for (const side of [8, 28, 30, 31, 33, 35]) {
    for (let salt = 0; salt < 5; salt++) expect(picturePhrase(side, salt)).not.toMatch(/digit|feature map/)
  }
})

test('other sides tell one of the ordinary stories, the same for the same numbers', () => {
  const stories = Array.from({ length: 5 }, (_, salt) => inputPhrase(30, salt))
  expect(new Set(stories).size).toBe(5)
  expect(inputPhrase(31, 0)).toBe(stories[1])
})
