import type { PaddedAxis } from '@/lib/conv/measure-axis'
import { measureAxis } from '@/lib/conv/measure-axis'
import { cellText } from '@/lib/figures/stepping-number'
import type { Replay, SaidSize } from '@/lib/figures/stepping-replay'
import { counted, ordinal } from '@/lib/figures/stepping-words'

/** The replay in words, to whoever gave the answer. Pixels count from 0 in the padded input. */
export function replaySentence(axis: PaddedAxis, said: SaidSize, replay: Replay): string {
  const { padded } = measureAxis(axis)
  const answer = said === 'invalid' ? 'You said “invalid”' : `You said ${cellText(said)}`
  const part = said === 'invalid' || Number.isInteger(said) ? '' : ' Only whole windows count.'
  switch (replay.kind) {
    case 'right':
      return `${answer}, and that is what happens.`
    case 'over': {
      const { number, window, over } = replay
      const start = `${answer}.${part} The ${ordinal(number)} window would start at pixel ${window.start}`
      if (window.start >= padded)
        return `${start}, but the padded input ends with pixel ${padded - 1}: it lies outside altogether.`
      return `${start} and end with pixel ${window.end - 1}, but the padded input ends with pixel ${padded - 1}: it hangs ${counted(over, 'pixel')} over the edge.`
    }
    case 'short': {
      const { number, window, missing } = replay
      const left = missing === 1 ? 'One window is' : `${missing} windows are`
      return `${answer}.${part} The ${ordinal(number)} window, from pixel ${window.start} to pixel ${window.end - 1}, still fits. ${left} left out.`
    }
    case 'leftover': {
      const { start, end } = replay.leftover
      return `${answer}. So many windows lie inside, but ${counted(end - start, 'pixel')} at the far edge ${end - start === 1 ? 'is' : 'are'} left over that no window reaches: the stride does not fit.`
    }
    case 'fits':
      return `${answer}. The ${ordinal(replay.number)} window ends with pixel ${replay.window.end - 1}, which is the last of the padded input: nothing is left over, so it fits.`
  }
}

/** What there is to see in the replay, as an invitation; null where the answer is right. */
export function replayInvitation(replay: Replay): string | null {
  switch (replay.kind) {
    case 'right':
      return null
    case 'over':
      return `See where your ${ordinal(replay.number)} window would be`
    case 'short':
      return `See the ${ordinal(replay.number)} window, which your answer leaves out`
    case 'leftover':
      return 'See what your windows leave over'
    case 'fits':
      return 'See where the last window ends'
  }
}
