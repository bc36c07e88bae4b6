'use client'

import { useState } from 'react'
import { ChannelsSteppers } from './channels-steppers'
import { ChannelsView } from './channels-view'
import { firstLayer } from './first-layer'

export function LiveChannels() {
  const [layer, setLayer] = useState(firstLayer)
  return <ChannelsView layer={layer} controls={<ChannelsSteppers layer={layer} change={setLayer} />} />
}
