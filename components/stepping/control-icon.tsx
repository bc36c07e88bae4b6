const paths = {
  first: 'M5 5v14M19 5l-11 7l11 7z',
  back: 'M16 5l-10 7l10 7z',
  play: 'M7 4.5v15l12.5-7.5z',
  pause: 'M7 5h3.5v14h-3.5zM13.5 5h3.5v14h-3.5z',
  step: 'M8 5l10 7l-10 7z',
} as const

export type ControlIconName = keyof typeof paths

/** The sign on a button; its name stands in words beside it. */
export function ControlIcon({ name }: { name: ControlIconName }) {
  return (
    <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true" className="shrink-0">
      <path d={paths[name]} className="fill-current stroke-current" strokeWidth="2" strokeLinejoin="round" />
    </svg>
  )
}
