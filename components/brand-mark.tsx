/** A window of three by three cells on a grid of four: the product in one picture. The name stands beside it. */
export function BrandMark({ size = 28 }: { size?: number }) {
  return (
    <svg viewBox="0 0 24 24" width={size} height={size} aria-hidden="true" className="shrink-0">
      <path
        d="M1 1h22v22H1zM1 6.5h22M1 12h22M1 17.5h22M6.5 1v22M12 1v22M17.5 1v22"
        className="fill-none stroke-edge"
        strokeWidth="1"
      />
      <rect x="1" y="1" width="16.5" height="16.5" className="fill-window stroke-ink" strokeWidth="2" />
      <path d="M1 6.5h16.5M1 12h16.5M6.5 1v16.5M12 1v16.5" className="fill-none stroke-on-window" strokeWidth="1" />
      <rect x="7.25" y="7.25" width="4" height="4" className="fill-on-window" />
    </svg>
  )
}
