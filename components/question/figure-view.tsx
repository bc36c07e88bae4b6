import type { Figure } from '@/lib/questions/question'
import { AxisFigure } from './axis-figure'
import { CellFigure } from './cell-figure'
import { WeightsFigure } from './weights-figure'

/**
 * What the worked solution draws. It gives the answer away, so it is shown with a verdict and never before. `id` is unique
 * on the page.
 */
export function FigureView({ id, figure }: { id: string; figure: Figure }) {
  switch (figure.kind) {
    case 'axis':
      return <AxisFigure id={id} {...figure} />
    case 'cell':
      return <CellFigure id={id} {...figure} />
    case 'weights':
      return <WeightsFigure id={id} {...figure} />
  }
}
