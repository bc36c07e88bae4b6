import type { Locator } from 'playwright/test'

export type DrawnNumbers = { W: number; F: number; P: number; S: number }

const names: Record<keyof DrawnNumbers, RegExp> = {
  W: /input size$/,
  F: /(filter|window) size$/,
  P: /padding per side$/,
  S: /stride$/,
}

/** The numbers of the question shown, as a student reads them off the page; a number that is not given is NaN. */
export async function readNumbers(question: Locator): Promise<DrawnNumbers> {
  const terms = await question.getByRole('term').allInnerTexts()
  const values = await question.getByRole('definition').allInnerTexts()
  const read = (name: RegExp) => Number.parseInt(values[terms.findIndex((term) => name.test(term.trim()))] ?? '', 10)
  return { W: read(names.W), F: read(names.F), P: read(names.P), S: read(names.S) }
}

/** What the formula makes of them before the one is added. */
export function steps({ W, F, P, S }: DrawnNumbers): number {
  return (W - F + 2 * P) / S
}
