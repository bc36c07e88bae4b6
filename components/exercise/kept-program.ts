const key = 'stride-exercise-conv2d'

/** The program as it was left in this browser, or null. */
export function readKeptProgram(): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    // A browser that forbids storage has kept nothing.
    return null
  }
}

export function keepProgram(program: string): void {
  try {
    localStorage.setItem(key, program)
  } catch {
    // A browser that forbids storage, or has no room, still keeps the program in this page.
  }
}
