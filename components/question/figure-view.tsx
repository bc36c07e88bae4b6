import type { Figure } from '@/lib/questions/question'
import { AxisFigure } from './axis-figure'
import { CellFigure } from './cell-figure'
import { WeightsFigure } from './weights-figure'

/** What the worked solution draws. It gives the answer away, so it is shown with a verdict and never before. */
export function FigureView({ figure }: { figure: Figure }) {
  switch (figure.kind) {
    case 'axis':
      return <AxisFigure {...figure} />
    case 'cell':
      return <CellFigure {...figure} />
    case 'weights':
      return <WeightsFigure {...figure} />
  }
}
