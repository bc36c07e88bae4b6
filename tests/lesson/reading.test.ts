import { describe, expect, it } from 'vitest'
import { continueAt, nothingRead, type Reading, recordReading } from '@/lib/lesson/reading'
import { parseReading, writeReading } from '@/lib/lesson/reading-cookie'
import { sections } from '@/lib/lesson/sections'

const all = sections.map(({ slug }) => slug)

describe('where to go on', () => {
  const next = (reading: Reading) => continueAt(reading)?.number ?? null

  it('is the beginning, for somebody new', () => {
    expect(next(nothingRead)).toBe(1)
  })

  it('is the section opened last, while it is not read to the end', () => {
    expect(next(recordReading(nothingRead, 'one-formula', 'start'))).toBe(3)
  })

  it('is the next unread one after it, and after the last section the first unread one', () => {
    expect(next({ read: ['one-formula', 'padding-and-stride'], last: 'one-formula' })).toBe(5)
    expect(next({ read: ['why-not-dense', 'quick-check'], last: 'quick-check' })).toBe(2)
  })

  it('is nowhere when all is read', () => {
    expect(next({ read: all, last: 'one-formula' })).toBeNull()
  })
})

describe('a note', () => {
  it('of an end counts once, in the order of the lesson; a new start takes nothing away', () => {
    const once = recordReading(recordReading(nothingRead, 'one-formula', 'end'), 'why-not-dense', 'end')
    expect(once).toEqual({ read: ['why-not-dense', 'one-formula'], last: 'why-not-dense' })
    expect(recordReading(once, 'one-formula', 'end').read).toEqual(once.read)
    expect(recordReading(once, 'one-formula', 'start')).toEqual({ ...once, last: 'one-formula' })
  })
})

describe('the cookie', () => {
  it.each<Reading>([
    nothingRead,
    { read: ['why-not-dense', 'one-formula'], last: 'quick-check' },
    { read: all, last: null },
  ])('comes back as it was written: %j', (reading) => {
    expect(parseReading(writeReading(reading))).toEqual(reading)
  })

  it.each([undefined, '', 'garbage', '12', '1-2-3', '1a-2', '-22'])(
    'that is not of its form, %j, says nothing',
    (cookie) => {
      expect(parseReading(cookie)).toEqual(nothingRead)
    },
  )

  it('with numbers of no section is read without them', () => {
    expect(parseReading('0199-8')).toEqual({ read: ['why-not-dense'], last: null })
  })
})
