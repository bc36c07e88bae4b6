import { test } from 'vitest'
import { families } from '@/lib/questions/families'
import { restateQuestion } from '@/lib/questions/restate-question'
import { inWords } from './in-words'

const seeds = ['restated-1', 'restated-2', 'restated-3']

/** The questions that can be asked again under another convention, under each of them, as tests/questions/wording has the first. */
test.for(families.filter(({ conventions }) => conventions.length > 1))(
  '$id says under every convention what it has always said',
  async (family, { expect }) => {
    const prepared = family.prepare({})
    if (prepared.kind === 'refused') throw new Error(prepared.problem)
    const words = seeds.flatMap((seed) => {
      const { ref } = prepared.draw(seed)
      return family.conventions.map((convention) => {
        const restated = restateQuestion(ref, convention)
        return restated === null ? `Not asked: ${convention}` : inWords(restated)
      })
    })
    await expect(`${words.join('\n\n')}\n`).toMatchFileSnapshot(`restated/${family.id}.md`)
  },
)
