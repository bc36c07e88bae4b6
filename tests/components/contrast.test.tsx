import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const css = readFileSync(path.resolve(import.meta.dirname, '../../app/styles/tokens.css'), 'utf8')
const declaration = /--([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g
const tokens = new Map(Array.from(css.matchAll(declaration), ([, name, light, dark]) => [name, { light, dark }]))

/** Relative luminance of an sRGB colour (WCAG 2.2). */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

function colour(name: string, theme: 'light' | 'dark'): string {
  const value = tokens.get(name)?.[theme]
  if (value === undefined) throw new Error(`No token ${name}`)
  return value
}

const grounds = ['ground', 'sheet', 'sunk']
const text: [string, string[]][] = [
  ['ink', [...grounds, 'window-wash', 'correct-wash', 'wrong-wash']],
  ['ink-soft', grounds],
  ['link', grounds],
  ['window-ink', [...grounds, 'window-wash']],
  ['correct', [...grounds, 'correct-wash']],
  ['wrong', [...grounds, 'wrong-wash']],
  ['on-action', ['action', 'action-hover']],
  ['on-window', ['window']],
]
const graphics: [string, string[]][] = [
  ['edge', grounds],
  ['focus', [...grounds, 'window-wash', 'correct-wash', 'wrong-wash']],
  ['window-edge', grounds],
  ['link', ['sheet']],
  ['wrong', ['wrong-wash']],
]

function pairs(table: [string, string[]][]): [string, string, 'light' | 'dark'][] {
  return table.flatMap(([front, backs]) =>
    backs.flatMap((back): [string, string, 'light' | 'dark'][] => [
      [front, back, 'light'],
      [front, back, 'dark'],
    ]),
  )
}

describe('contrast', () => {
  it('agrees with the extremes of the definition', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
  })

  it.each(pairs(text))('text %s on %s is readable in the %s theme', (front, back, theme) => {
    expect(contrast(colour(front, theme), colour(back, theme))).toBeGreaterThanOrEqual(4.5)
  })

  it.each(pairs(graphics))('%s can be told from %s in the %s theme', (front, back, theme) => {
    expect(contrast(colour(front, theme), colour(back, theme))).toBeGreaterThanOrEqual(3)
  })
})
