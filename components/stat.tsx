/** One number that matters on a page. Lay several out in a `<dl>`. */
export function Stat({ label, value, note = null }: { label: string; value: string; note?: string | null }) {
  return (
    <div className="border-l-4 border-window-edge pl-3">
      <dt className="text-base text-ink-soft">{label}</dt>
      <dd>
        <span className="figures text-2xl font-bold">{value}</span>
        {note && <span className="ml-2 text-base text-ink-soft">{note}</span>}
      </dd>
    </div>
  )
}
