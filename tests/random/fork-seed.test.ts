import { expect, test } from 'vitest'
import { forkSeed } from '@/lib/random/fork-seed'

test('forks as it always has: stored seeds depend on it', () => {
  expect(forkSeed('attempt', 'item-1')).toBe('0cbea6ddd6756e21b7d04910086122c9')
  expect(forkSeed('', '')).toBe('46984da1d7daed87e93d808bfd3b70d0')
})

test('a fork is 32 hexadecimal digits, whatever the length of the seed', () => {
  for (const seed of ['', 'a', 'x'.repeat(10_000), 'Übung 1 – größer 🎲']) {
    expect(forkSeed(seed, 'label')).toMatch(/^[0-9a-f]{32}$/)
  }
})

test('the border between seed and label counts', () => {
  expect(forkSeed('a', 'bc')).not.toBe(forkSeed('ab', 'c'))
  expect(forkSeed('1:a', 'b')).not.toBe(forkSeed('1', ':ab'))
})

test('20,000 forks of one seed and forks of forks are all different', () => {
  const forks = new Set<string>()
  for (let i = 0; i < 10_000; i++) {
    const fork = forkSeed('seed', `label-${i}`)
    forks.add(fork)
    forks.add(forkSeed(fork, 'label'))
  }
  expect(forks.size).toBe(20_000)
})
