import { expect, test } from 'vitest'
import { type Part, parts } from '@/lib/lesson/parts'
import { findSection, neighbours, sectionPath, sections } from '@/lib/lesson/sections'
import { misconceptionIds, misconceptions } from '@/lib/questions/misconceptions'

const all = sections.flatMap((section) =>
  parts[section.slug].map((part: Part) => ({ ...part, section: section.number })),
)

test('every misconception is mended by one part, in the section that it names', () => {
  const mending = all.flatMap(({ mends, section }) => mends.map((id) => [id, section] as const))
  expect(mending.map(([id]) => id).sort()).toEqual([...misconceptionIds].sort())
  for (const [id, section] of mending) expect(misconceptions[id].remedy, id).toBe(section)
})

test('the fragments of all parts differ, and can stand in an address as they are', () => {
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
  for (const { id } of all) expect(encodeURIComponent(id)).toBe(id)
})

test('the sections count from 1, and each leads to its neighbours', () => {
  expect(sections.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7])
  for (const section of sections) {
    expect(findSection(section.slug)).toBe(section)
    const { before, after } = neighbours(section)
    expect([before?.number ?? 0, after?.number ?? 8]).toEqual([section.number - 1, section.number + 1])
  }
  expect(findSection('playground')).toBeNull()
  expect(sectionPath(sections[2])).toBe('/learn/one-formula')
})
