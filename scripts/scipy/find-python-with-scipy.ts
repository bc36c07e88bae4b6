import { spawnSync } from 'node:child_process'

/** The first of the system's python3 and the python3 on the PATH that can import scipy, or null when neither can. */
export function findPythonWithScipy(): string | null {
  const pythons = ['/usr/bin/python3', 'python3']
  return pythons.find((python) => spawnSync(python, ['-c', 'import scipy.signal']).status === 0) ?? null
}
