/** A section's number in a cell of the map that fills while one reads. Inside a current `group` the window stands on it. */
export function SectionCell({ number, read }: { number: number; read: boolean }) {
  return (
    <span
      className={`figures grid size-10 shrink-0 place-content-center border text-base [--corner:11px] group-aria-[current]:corners ${
        read ? 'kept-fill border-action bg-action text-on-action' : 'border-edge bg-sheet'
      }`}
    >
      {number}
    </span>
  )
}
