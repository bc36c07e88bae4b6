import { correlateModule, kernelArguments } from '@/lib/conv/correlate-module'

/** The compiled kernel and the memory that it works in, as doubles; whoever calls it fills and empties the memory. */
export type CorrelateKernel = {
  readonly memory: Float64Array<ArrayBuffer>
  readonly run: (layout: Readonly<Record<(typeof kernelArguments)[number], number>>, bias: number) => void
}

/** 2 MiB, which never grow: what the kernel works on stays close to the processor. */
const pages = 32

let found: CorrelateKernel | null | 'not looked for' = 'not looked for'

/**
 * The kernel, compiled at the first call and shared from then on: a call leaves nothing behind that a later one reads. null where
 * WebAssembly is absent, too old for vectors, or forbidden by a page's content security policy.
 */
export function findCorrelateKernel(): CorrelateKernel | null {
  if (found === 'not looked for') found = compileCorrelateKernel()
  return found
}

/** Compiles the kernel anew, with a memory of its own; null where findCorrelateKernel gives null. */
export function compileCorrelateKernel(): CorrelateKernel | null {
  // There is no way to ask whether compiling is allowed, only to try.
  try {
    const memory = new WebAssembly.Memory({ initial: pages, maximum: pages })
    const compiled = new WebAssembly.Module(correlateModule(pages))
    const { run } = new WebAssembly.Instance(compiled, { host: { memory } }).exports
    if (typeof run !== 'function') return null
    return {
      memory: new Float64Array(memory.buffer),
      run: (layout, bias) => run(...kernelArguments.map((name) => layout[name]), bias),
    }
  } catch {
    return null
  }
}
