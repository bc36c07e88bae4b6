import { describe, expect, test } from 'vitest'
import { chosenFamilies } from '@/lib/questions/chosen-families'
import { families } from '@/lib/questions/families'
import { familiesBySkill } from '@/lib/questions/families-by-skill'
import { skillIds } from '@/lib/questions/skills'

const all = families.map(({ id }) => id)

describe('what a form ticks', () => {
  test('a family is chosen by itself or by its whole skill, in the order of the list', () => {
    const chosen = chosenFamilies({ families: ['output-cell', 'general-size'], skills: ['cost'] })
    const cost = families.filter(({ skill }) => skill === 'cost').map(({ id }) => id)
    expect(cost.length).toBeGreaterThan(1)
    expect([...chosen].sort()).toEqual(['general-size', 'output-cell', ...cost].sort())
    expect(chosen).toEqual(all.filter((id) => (chosen as string[]).includes(id)))
  })

  test('nothing ticked, or nothing that we know, is everything', () => {
    expect(chosenFamilies({ families: [], skills: [] })).toEqual(all)
    expect(chosenFamilies({ families: ['no such family'], skills: [7, null] })).toEqual(all)
  })
})

test('the chooser lists every family once, under its skill, and no skill without families', () => {
  const groups = familiesBySkill()
  expect(groups.map(({ skill }) => skill)).toEqual(skillIds.filter((id) => families.some(({ skill }) => skill === id)))
  expect(groups.flatMap((group) => group.families.map(({ id }) => id)).sort()).toEqual([...all].sort())
  for (const { skill, title, families: listed } of groups) {
    expect(title).toMatch(/^[A-Z]/)
    for (const { id, title, description } of listed) {
      expect(families.find((family) => family.id === id)).toMatchObject({ skill, title, description })
    }
  }
})
