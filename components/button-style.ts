/** `primary`: the one thing a page is for; `danger`: what cannot be undone; `quiet`: beside the others. */
export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'danger'

const shape =
  'inline-flex min-h-11 items-center justify-center gap-2 rounded border-2 px-4 py-1.5 text-center font-semibold leading-tight no-underline disabled:opacity-60'

const colours: Record<ButtonKind, string> = {
  primary: 'border-action bg-action text-on-action hover:border-action-hover hover:bg-action-hover',
  secondary: 'border-edge bg-sheet text-ink hover:border-ink hover:bg-window-wash',
  quiet: 'border-transparent text-link underline underline-offset-4 hover:bg-sunk',
  danger: 'border-wrong bg-sheet text-wrong hover:bg-wrong-wash',
}

/** The classes of a button, for a `<button>` or a link that looks like one. */
export function buttonStyle(kind: ButtonKind): string {
  return `${shape} ${colours[kind]}`
}
