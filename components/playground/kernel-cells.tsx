import { useId } from 'react'
import { type PlaygroundKernel, withCell } from '@/lib/figures/playground-kernel'
import { ScrollBox } from '../scroll-box'
import { WeightInput } from './weight-input'

/** The cells of a small kernel, each of which can be typed, and what all of them are divided by. */
export function KernelCells({
  kernel,
  version,
  onChange,
}: {
  kernel: PlaygroundKernel
  /** Changes whenever the cells come from elsewhere than from typing. */
  version: number
  onChange: (kernel: PlaygroundKernel) => void
}) {
  const problemId = useId()
  const rows = Array.from({ length: kernel.size }, (_, row) => row)
  return (
    <div className="group flex flex-wrap items-end gap-x-4 gap-y-3">
      <ScrollBox label="Cells of the kernel">
        <table className="figures border-collapse">
          <caption className="text-left font-sans text-base font-semibold">Cells</caption>
          <tbody>
            {rows.map((row) => (
              <tr key={row}>
                {rows.map((column) => (
                  <td key={column} className="p-0.5">
                    <WeightInput
                      key={`${version} ${kernel.size}`}
                      label={`Row ${row}, column ${column}`}
                      value={kernel.cells[row * kernel.size + column] ?? 0}
                      problemId={problemId}
                      isAllowed={() => true}
                      onChange={(cell) => onChange(withCell(kernel, row * kernel.size + column, cell))}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <div>
        <p aria-hidden="true" className="pb-1 text-base font-semibold">
          Divided by
        </p>
        <WeightInput
          key={`${version} ${kernel.size}`}
          label="Divided by"
          value={kernel.divisor}
          problemId={problemId}
          isAllowed={(divisor) => Math.abs(divisor) >= 1e-3}
          onChange={(divisor) => onChange({ ...kernel, divisor })}
        />
      </div>
      <p id={problemId} className="hidden font-semibold text-wrong group-has-aria-invalid:block">
        The number in the red frame cannot be used, so the one before stays in effect. Type one such as 2, −0.5 or 1/9;
        nothing is divided by 0.
      </p>
    </div>
  )
}
