/** The paper that is printed on. */
export const paperSizes = ['a4', 'letter'] as const
export type PaperSize = (typeof paperSizes)[number]

/** How a form is laid out, as it stands in the address of its print page. */
export type PaperSettings = { size: PaperSize; working: boolean }

/** What a key tells besides the right answers, as it stands in the address. */
export type KeySettings = { size: PaperSize; mistakes: boolean; solutions: boolean }

/** An address as it came, with `undefined` for what is not in it. */
type Address = Readonly<Record<string, unknown>>

/** The most forms that are drawn at once. */
export const mostForms = 12

export function readPaperSettings({ size, working }: Address): PaperSettings {
  return { size: readPaperSize(size), working: working === 'yes' }
}

export function readKeySettings({ size, mistakes, solutions }: Address): KeySettings {
  return { size: readPaperSize(size), mistakes: mistakes === 'yes', solutions: solutions === 'yes' }
}

/** How many forms to draw; null where that is no number that may be. */
export function readFormCount(text: unknown): number | null {
  const count = typeof text === 'string' && /^\d{1,2}$/.test(text) ? Number(text) : 0
  return count >= 1 && count <= mostForms ? count : null
}

/** A4 unless something else is asked for. */
function readPaperSize(text: unknown): PaperSize {
  return paperSizes.find((size) => size === text) ?? 'a4'
}
