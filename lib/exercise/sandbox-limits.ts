/** Rows and columns of a returned map that are looked at, so that a learner's mistake cannot fill the page. */
export const largestSide = 64

/** Milliseconds that a program gets for all calls together, and that its worker gets to start. */
export const patience = { run: 2_000, start: 10_000 }
