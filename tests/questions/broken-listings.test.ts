import { describe, expect, test } from 'vitest'
import { breakings, listingPlans, withDenseInputs } from '@/lib/questions/broken-listings'
import { listingLine } from '@/lib/questions/listing-layer'
import { firstComplaint, type Listing } from '@/lib/questions/walk-listing'

/** 32 x 32 x 3, two convolutions of 8 and 16 filters, two dense layers. */
const listingOf = (plan: number): Listing => {
  const layers = listingPlans[plan]?.(3, 8, 16, 64, 10) ?? []
  return withDenseInputs({ W: 32, D: 3, layers })
}

const linesOf = ({ layers }: Listing) => layers.map(listingLine)

/** Lines that a breaking changed or left out. */
function changed(plan: number, breaking: number, salt: number): string {
  const listing = listingOf(plan)
  const broken = breakings[breaking]?.(listing, salt) ?? null
  if (broken === null) return 'no place'
  const [before, after] = [linesOf(listing), linesOf(broken)]
  if (after.length < before.length) {
    const at = before.findIndex((line, index) => line !== after[index])
    return `${at}: without ${before[at]}`
  }
  return after.flatMap((line, index) => (line === before[index] ? [] : [`${index}: ${line}`])).join(' and ')
}

test('every plan makes a listing whose every line can take what it is given', () => {
  for (const [plan] of listingPlans.entries()) expect(firstComplaint(listingOf(plan))).toBe(-1)
  expect(linesOf(listingOf(0))[7]).toBe('nn.Linear(400, 64)')
  expect(linesOf(listingOf(1))[9]).toBe('nn.Linear(784, 64)')
})

describe('what breaks a listing changes or leaves out one line', () => {
  test.each([
    [
      'a later convolution names its own filters, the image’s channels, half or twice the channels',
      0,
      0,
      ['3: nn.Conv2d(16, 16, 5)', '3: nn.Conv2d(3, 16, 5)', '3: nn.Conv2d(4, 16, 5)', '3: nn.Conv2d(16, 16, 5)'],
    ],
    [
      'a normalisation names twice or half the channels',
      1,
      1,
      ['5: nn.BatchNorm2d(32)', '1: nn.BatchNorm2d(4)', '5: nn.BatchNorm2d(32)', '1: nn.BatchNorm2d(4)'],
    ],
    ['a network without a normalisation has no place for that', 0, 1, ['no place', 'no place', 'no place', 'no place']],
    [
      'the dense layer counts one map, a larger side, the side once, a smaller side',
      0,
      2,
      ['7: nn.Linear(25, 64)', '7: nn.Linear(576, 64)', '7: nn.Linear(80, 64)', '7: nn.Linear(256, 64)'],
    ],
    ['behind global pooling there is no side to miscount', 2, 2, ['no place', 'no place', 'no place', 'no place']],
    [
      'the last dense layer takes twice what it is given, or four more',
      0,
      3,
      ['9: nn.Linear(128, 10)', '9: nn.Linear(68, 10)', '9: nn.Linear(128, 10)', '9: nn.Linear(68, 10)'],
    ],
    [
      'a pooling layer is forgotten',
      1,
      4,
      [
        '3: without nn.MaxPool2d(2)',
        '7: without nn.MaxPool2d(3, stride=2)',
        '3: without nn.MaxPool2d(2)',
        '7: without nn.MaxPool2d(3, stride=2)',
      ],
    ],
    [
      'groups do not divide the channels',
      0,
      5,
      [
        '3: nn.Conv2d(8, 16, 5, groups=3)',
        '3: nn.Conv2d(8, 16, 5, groups=5)',
        '3: nn.Conv2d(8, 16, 5, groups=7)',
        '3: nn.Conv2d(8, 16, 5, groups=16)',
      ],
    ],
    [
      'a filter is larger than what is left',
      0,
      6,
      ['3: nn.Conv2d(8, 16, 9)', '3: nn.Conv2d(8, 16, 11)', '3: nn.Conv2d(8, 16, 9)', '3: nn.Conv2d(8, 16, 11)'],
    ],
  ] as const)('%s', (_, plan, breaking, lines) => {
    expect([0, 1, 2, 3].map((salt) => changed(plan, breaking, salt))).toEqual(lines)
  })

  test('where several lines are of a kind, the salt says which; a grouped convolution keeps its channels', () => {
    expect([0, 1, 2].map((salt) => changed(2, 0, salt))).toEqual([
      '8: nn.Conv2d(32, 32, 3, padding=1)',
      'no place',
      '4: nn.Conv2d(4, 16, 1)',
    ])
    expect(changed(2, 5, 0)).toBe('8: nn.Conv2d(16, 32, 3, padding=1, groups=3)')
    expect(changed(2, 5, 2)).toBe('no place')
  })
})
