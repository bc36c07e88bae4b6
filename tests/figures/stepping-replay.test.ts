import { describe, expect, it } from 'vitest'
import { replaySentence } from '@/lib/figures/replay-sentence'
import { type Replay, replayAnswer, type SaidSize } from '@/lib/figures/stepping-replay'

/** Thirteen pixels, a filter of 5, padding 2, stride 2: 17 pixels with the padding, and 7 windows that end at the edge. */
const fitting = { input: 13, filter: 5, padding: 2, stride: 2 }
/** Ten pixels, a filter of 3, stride 2: 4 windows reach pixel 8, and pixel 9 is left over. */
const misfit = { input: 10, filter: 3, padding: 0, stride: 2 }

describe('the replay of an answer', () => {
  it.each<[SaidSize, Replay]>([
    [7, { kind: 'right' }],
    // The 8th starts after seven steps of 2.
    [8, { kind: 'over', number: 8, window: { start: 14, end: 19 }, over: 2 }],
    [9, { kind: 'over', number: 9, window: { start: 16, end: 21 }, over: 4 }],
    // From the 10th on the window lies outside with all of its pixels.
    [10, { kind: 'over', number: 10, window: { start: 18, end: 23 }, over: 5 }],
    [6, { kind: 'short', number: 7, window: { start: 12, end: 17 }, missing: 1 }],
    [4.5, { kind: 'short', number: 5, window: { start: 8, end: 13 }, missing: 3 }],
    [7.5, { kind: 'over', number: 8, window: { start: 14, end: 19 }, over: 2 }],
    [0, { kind: 'short', number: 1, window: { start: 0, end: 5 }, missing: 7 }],
    [-3, { kind: 'short', number: 1, window: { start: 0, end: 5 }, missing: 7 }],
    ['invalid', { kind: 'fits', number: 7, window: { start: 12, end: 17 } }],
  ])('of %s where 7 is right', (said, replay) => {
    expect(replayAnswer(fitting, said)).toEqual(replay)
  })

  it.each<[SaidSize, Replay]>([
    ['invalid', { kind: 'right' }],
    [4, { kind: 'leftover', leftover: { start: 9, end: 10 } }],
    [4.5, { kind: 'over', number: 5, window: { start: 8, end: 11 }, over: 1 }],
    [5, { kind: 'over', number: 5, window: { start: 8, end: 11 }, over: 1 }],
    [3, { kind: 'short', number: 4, window: { start: 6, end: 9 }, missing: 1 }],
  ])('of %s where the stride does not fit', (said, replay) => {
    expect(replayAnswer(misfit, said)).toEqual(replay)
  })

  it('counts the pixels between the taps of a dilated filter as its own', () => {
    const dilated = { input: 7, filter: 3, padding: 0, stride: 1, dilation: 2 }
    expect(replayAnswer(dilated, 4)).toEqual({ kind: 'over', number: 4, window: { start: 3, end: 8 }, over: 1 })
  })

  it.each<[typeof fitting, SaidSize, string]>([
    [
      fitting,
      8,
      'You said 8. The 8th window would start at pixel 14 and end with pixel 18, but the padded input ends with pixel 16: it hangs 2 pixels over the edge.',
    ],
    [
      fitting,
      10,
      'You said 10. The 10th window would start at pixel 18, but the padded input ends with pixel 16: it lies outside altogether.',
    ],
    [fitting, 6, 'You said 6. The 7th window, from pixel 12 to pixel 16, still fits. One window is left out.'],
    [
      misfit,
      4.5,
      'You said 4.5. Only whole windows count. The 5th window would start at pixel 8 and end with pixel 10, but the padded input ends with pixel 9: it hangs 1 pixel over the edge.',
    ],
    [
      misfit,
      4,
      'You said 4. So many windows lie inside, but 1 pixel at the far edge is left over that no window reaches: the stride does not fit.',
    ],
    [
      fitting,
      'invalid',
      'You said “invalid”. The 7th window ends with pixel 16, which is the last of the padded input: nothing is left over, so it fits.',
    ],
    [misfit, 'invalid', 'You said “invalid”, and that is what happens.'],
  ])('says it in words: %j, %s', (axis, said, words) => {
    expect(replaySentence(axis, said, replayAnswer(axis, said))).toBe(words)
  })
})
