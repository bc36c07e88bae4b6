import { describe, expect, test } from 'vitest'
import { createMarkupCache } from '@/components/markup-cache'

/** Names are one character long here, and so is all markup. */
function keeping(entries: number) {
  const keep = createMarkupCache(2 * entries)
  const made: string[] = []
  const ask = (name: string) =>
    keep(name, () => {
      made.push(name)
      return name.toUpperCase()
    })
  return { ask, made }
}

describe('kept markup', () => {
  test('is made once for each name', () => {
    const { ask, made } = keeping(3)
    expect(['a', 'b', 'a'].map(ask)).toEqual(['A', 'B', 'A'])
    expect(made).toEqual(['a', 'b'])
  })

  test('goes once there is no room for it, first what was not asked for longest', () => {
    const { ask, made } = keeping(2)
    for (const name of ['a', 'b', 'a', 'c', 'a', 'b']) ask(name)
    expect(made).toEqual(['a', 'b', 'c', 'b'])
  })

  test('that is larger than all the room is handed out and not kept', () => {
    const keep = createMarkupCache(10)
    let made = 0
    const ask = () =>
      keep('long', () => {
        made += 1
        return 'x'.repeat(20)
      })
    expect([ask(), ask()]).toEqual(['x'.repeat(20), 'x'.repeat(20)])
    expect(made).toBe(2)
  })
})
