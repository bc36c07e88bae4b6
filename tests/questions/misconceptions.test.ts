import { expect, test } from 'vitest'
import { families } from '@/lib/questions/families'
import { misconceptionIds, misconceptions } from '@/lib/questions/misconceptions'

const entries = misconceptionIds.map((id) => ({ id, ...misconceptions[id] }))

test('every id has its entry, and no two share a code or a name', () => {
  expect(Object.keys(misconceptions).sort()).toEqual([...misconceptionIds].sort())
  expect(new Set(entries.map(({ code }) => code)).size).toBe(entries.length)
  expect(new Set(entries.map(({ name }) => name)).size).toBe(entries.length)
})

test('the words are short, and addressed to the student', () => {
  for (const { id, code, name, sentence } of entries) {
    expect(code, id).toMatch(/^[MN]\d\d$/)
    expect(name.length, id).toBeLessThanOrEqual(35)
    expect(sentence, id).toMatch(/^You .*\.$/)
    expect(sentence, id).not.toContain('$')
  }
})

test('every misconception is one that some family can find', () => {
  const found = new Set<string>()
  for (const family of families) {
    const prepared = family.prepare({})
    if (prepared.kind === 'refused') throw new Error(prepared.problem)
    for (let i = 0; i < 200; i++) {
      for (const slip of prepared.draw(`found-${i}`).key.slips) found.add(slip.misconception)
    }
  }
  expect([...found].sort()).toEqual([...misconceptionIds].sort())
})
