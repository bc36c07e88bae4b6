import { expect, test } from 'vitest'
import { newId } from '@/lib/server/new-id'

test('an id is a UUID of version 7, sorts by its time and comes once', () => {
  const early = newId(new Date('2026-05-12T09:00:00.000Z'))
  const late = newId(new Date('2026-05-12T09:00:00.001Z'))
  expect(early).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(Number.parseInt(early.replaceAll('-', '').slice(0, 12), 16)).toBe(Date.parse('2026-05-12T09:00:00.000Z'))
  expect(early < late).toBe(true)
  expect(new Set(Array.from({ length: 1000 }, () => newId(new Date(0)))).size).toBe(1000)
})
