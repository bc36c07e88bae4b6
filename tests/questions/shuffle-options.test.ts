import { expect, test } from 'vitest'
import { loadFamily } from '@/lib/questions/families'
import { preparedFamily } from '@/lib/questions/prepared-family'
import { shuffleOptions } from '@/lib/questions/shuffle-options'
import { createRandom } from '@/lib/random/create-random'

const seeds = Array.from({ length: 12 }, (_, index) => `seed-${index}`)

function drawFrom(id: string) {
  const prepared = preparedFamily(loadFamily(id).id, {})
  if (prepared.kind === 'refused') throw new Error(prepared.problem)
  return prepared.draw('a question')
}

test('options whose order says nothing come in other orders, and nothing else of the question changes', () => {
  const question = drawFrom('name-the-filter')
  const { format } = question.prompt
  if (format.kind !== 'choice') throw new Error('no choice')
  const orders = seeds.map((seed) => {
    const shuffled = shuffleOptions(question, createRandom(seed))
    if (shuffled.prompt.format.kind !== 'choice') throw new Error('no choice')
    const { options } = shuffled.prompt.format
    expect(new Set(options)).toEqual(new Set(format.options))
    expect({ ...shuffled, prompt: { ...shuffled.prompt, format: { ...format } } }).toEqual(question)
    return options.map(({ option }) => option).join()
  })
  expect(new Set(orders).size).toBeGreaterThan(3)
})

test.each(['broken-line', 'which-fits', 'layers-that-keep-size', 'does-it-fit', 'general-size'])(
  'the options of %s stay as they are: their order says something, or there are none',
  (id) => {
    const question = drawFrom(id)
    for (const seed of seeds) expect(shuffleOptions(question, createRandom(seed))).toBe(question)
  },
)
