'use client'

import { useState } from 'react'
import { comparison, DenseView } from './dense-view'
import { SideSlider } from './side-slider'

export function LiveDense() {
  const [side, setSide] = useState<number>(comparison.firstSide)
  return <DenseView side={side} control={<SideSlider side={side} change={setSide} />} />
}
