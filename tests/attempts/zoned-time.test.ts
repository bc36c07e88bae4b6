import { describe, expect, test } from 'vitest'
import { zoneTimeText } from '@/lib/attempts/zone-time-text'
import { isTimeZone, readZonedTime, zonedTimeText } from '@/lib/attempts/zoned-time'

describe('a date and time of a time zone', () => {
  test.each([
    ['2026-05-12T18:00', 'UTC', '2026-05-12T18:00:00.000Z'],
    ['2026-05-12T18:00', 'Europe/Berlin', '2026-05-12T16:00:00.000Z'],
    ['2026-01-12T18:00', 'Europe/Berlin', '2026-01-12T17:00:00.000Z'],
    ['2026-05-12T00:30', 'Asia/Kolkata', '2026-05-11T19:00:00.000Z'],
    ['2026-05-12T23:30', 'America/Los_Angeles', '2026-05-13T06:30:00.000Z'],
  ])('%s in %s is %s, and is written back as it was', (text, zone, iso) => {
    const read = readZonedTime(text, zone)
    expect(read?.toISOString()).toBe(iso)
    expect(zonedTimeText(read, zone)).toBe(text)
  })

  test.each([
    '',
    'tomorrow',
    '2026-05-12',
    '2026-02-30T10:00',
    '2026-13-01T10:00',
    '2026-05-12T24:00',
    '2026-05-12T10:60',
  ])('“%s” is none', (text) => {
    expect(readZonedTime(text, 'UTC')).toBeNull()
  })

  test('of no moment is empty', () => {
    expect(zonedTimeText(null, 'UTC')).toBe('')
  })
})

test('a moment is written as people read it, with its zone', () => {
  const time = new Date('2026-05-12T16:00:00Z')
  expect(zoneTimeText('Europe/Berlin')(time)).toBe('Tue 12 May 2026, 18:00 (CEST)')
  expect(zoneTimeText('UTC')(time)).toBe('Tue 12 May 2026, 16:00 (UTC)')
})

test.each([
  ['Europe/Berlin', true],
  ['UTC', true],
  ['Asia/Kolkata', true],
  ['Asia/Calcutta', true],
  ['+05:30', false],
  ['Atlantis/Capital', false],
  ['', false],
])('“%s” is a time zone: %s', (name, known) => {
  expect(isTimeZone(name)).toBe(known)
})
