import type { SteppingPlan } from '@/lib/figures/stepping-plan'
import type { Grid } from '@/lib/figures/stepping-setup'
import { MatrixTable } from '../question/matrix-table'

/** Everything that the figure draws, as tables. */
export function SteppingTables({ plan: { setup, output } }: { plan: SteppingPlan }) {
  return (
    <div className="mt-2 flex flex-wrap gap-x-10 gap-y-5">
      <MatrixTable name="Input" rows={setup.input} />
      <MatrixTable name="Filter" rows={rounded(setup.kernel)} />
      <MatrixTable name="Whole output" rows={rounded(output)} />
    </div>
  )
}

function rounded(grid: Grid): number[][] {
  return grid.map((row) => row.map((value) => Number(value.toFixed(3))))
}
