/**
 * Puts the focus into a question's field and the start of the question to the top of the window: the browser's own way
 * shows the field, which on a phone is a screen below the text. It jumps, so nobody sees motion they do not want.
 */
export function focusQuestion(field: HTMLElement | null): void {
  field?.focus({ preventScroll: true })
  field?.closest('[data-question]')?.scrollIntoView({ block: 'start', behavior: 'instant' })
}
