import { FormulaText } from '../formula-text'

/** Where people go wrong, and how to see it in time. */
export function Trap({ title, text }: { title: string; text: string }) {
  return (
    <aside aria-label={`Trap: ${title}`} className="max-w-[68ch] rounded border-l-4 border-link bg-sheet px-4 py-3">
      <p className="mb-1 font-semibold">
        <span className="text-link">Trap.</span> {title}
      </p>
      <FormulaText text={text} />
    </aside>
  )
}
