import { CopyButton } from '../copy-button'
import { ScrollBox } from '../scroll-box'

/** The layer as a PyTorch program, to be copied as it stands. */
export function PytorchProgram({ lines }: { lines: readonly string[] }) {
  return (
    <section aria-labelledby="program">
      <h2 id="program">In PyTorch</h2>
      <div className="mt-3">
        <ScrollBox label="PyTorch program">
          <pre className="w-max min-w-full rounded border border-line bg-sunk px-3 py-2 font-mono text-base">
            <code>{lines.join('\n')}</code>
          </pre>
        </ScrollBox>
      </div>
      <div className="mt-3">
        <CopyButton label="Copy the program" text={() => `${lines.join('\n')}\n`} />
      </div>
    </section>
  )
}
