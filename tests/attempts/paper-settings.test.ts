import { expect, test } from 'vitest'
import { mostForms, readFormCount, readKeySettings, readPaperSettings } from '@/lib/attempts/paper-settings'

test('forms are drawn by the dozen at most', () => {
  const counts = Array.from({ length: mostForms }, (_, index) => index + 1)
  expect(counts.map((count) => readFormCount(String(count)))).toEqual(counts)
  for (const text of ['0', '13', '-1', '1.5', '1e1', '', ' 2', '012', 'many', undefined, 2, ['2']]) {
    expect(readFormCount(text), JSON.stringify(text)).toBeNull()
  }
})

test('whatever is not asked for in an address is A4, without space for working, mistakes and solutions', () => {
  for (const address of [{}, { size: 'A3', working: '1', mistakes: ['yes'], solutions: '' }]) {
    expect(readPaperSettings(address)).toEqual({ size: 'a4', working: false })
    expect(readKeySettings(address)).toEqual({ size: 'a4', mistakes: false, solutions: false })
  }
  const all = { size: 'letter', working: 'yes', mistakes: 'yes', solutions: 'yes' }
  expect(readPaperSettings(all)).toEqual({ size: 'letter', working: true })
  expect(readKeySettings(all)).toEqual({ size: 'letter', mistakes: true, solutions: true })
})
