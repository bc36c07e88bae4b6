import { comparison, DenseView } from './dense-view'
import { LazyDense } from './lazy-dense'
import { SideSlider } from './side-slider'

/** A dense layer against a convolution layer, for pictures of any side; without scripts for one. */
export function DenseFigure() {
  const { firstSide } = comparison
  return (
    <LazyDense>
      <DenseView side={firstSide} control={<SideSlider side={firstSide} change={null} />} />
    </LazyDense>
  )
}
