import { ScrollBox } from '../scroll-box'

/** Lines of program text, numbered from 1 so that a question can ask for one of them. */
export function Listing({ name, lines }: { name: string; lines: readonly string[] }) {
  const numbered = lines.map((line, index) => ({ line, number: index + 1 }))
  return (
    <figure>
      <figcaption className="pb-1 font-semibold">{name}</figcaption>
      <ScrollBox label={name}>
        <ol className="w-max min-w-full rounded border border-line bg-sunk py-2 font-mono text-base">
          {numbered.map(({ line, number }) => (
            <li key={number} className="grid grid-cols-[3ch_auto] gap-x-4 px-3 whitespace-pre">
              <span className="text-end text-ink-soft">
                <span className="sr-only">line </span>
                {number}
              </span>
              <code>{line}</code>
            </li>
          ))}
        </ol>
      </ScrollBox>
    </figure>
  )
}
