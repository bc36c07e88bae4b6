import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** A compiled C loop that times itself, in milliseconds, until its file is removed. */
export type CLoop = {
  time(request: { readonly size: number; readonly filter: number; readonly runs: number }): number[]
  remove(): void
}

/** Compiles bench/conv/correlate2d.c (from the repository's root) with -O3 and more flags, by $CC or gcc; null where there is none. */
export function compileCLoop(...flags: readonly string[]): CLoop | null {
  const folder = mkdtempSync(path.join(tmpdir(), 'stride-c-loop-'))
  const remove = () => rmSync(folder, { recursive: true })
  const program = path.join(folder, 'correlate2d')
  const compiled = spawnSync(process.env.CC || 'gcc', ['-O3', ...flags, '-o', program, 'bench/conv/correlate2d.c'], {
    stdio: 'inherit',
  })
  if (compiled.status !== 0) {
    remove()
    return null
  }
  return {
    time({ size, filter, runs }) {
      const { status, stdout } = spawnSync(program, [size, filter, runs].map(String), { encoding: 'utf8' })
      if (status !== 0) throw new Error('The C loop failed.')
      return stdout.trim().split('\n').map(Number)
    },
    remove,
  }
}
