import { ChannelsSteppers } from './channels-steppers'
import { ChannelsView } from './channels-view'
import { firstLayer } from './first-layer'
import { LazyChannels } from './lazy-channels'

/** Volume in, filters, volume out, with numbers to change; without scripts a still picture. */
export function ChannelsFigure() {
  return (
    <LazyChannels>
      <ChannelsView layer={firstLayer} controls={<ChannelsSteppers layer={firstLayer} change={null} />} />
    </LazyChannels>
  )
}
