import { test } from 'vitest'
import { families } from '@/lib/questions/families'
import { inWords } from './in-words'

const seeds = ['wording-1', 'wording-2', 'wording-3', 'wording-4', 'wording-5', 'wording-6']

/** A failure shows what readers would see: if it is better so, run the test with `-u`. */
test.for(families)('$id says what it has always said', async (family, { expect }) => {
  const prepared = family.prepare({})
  if (prepared.kind === 'refused') throw new Error(prepared.problem)
  const words = [
    `${family.title} (${family.code}). ${family.description}`,
    ...seeds.map((seed) => inWords(prepared.draw(seed))),
  ].join('\n\n')
  await expect(`${words}\n`).toMatchFileSnapshot(`wording/${family.id}.md`)
})
