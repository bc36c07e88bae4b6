import { Button } from '../button'

/** Goes on to practice with a question of the same kind. */
export function LikeThis({ query, action }: { query: string; action: (form: FormData) => Promise<void> }) {
  return (
    <section aria-labelledby="like-this">
      <h2 id="like-this">Now you</h2>
      <p className="mt-2 max-w-[68ch] text-ink-soft">
        Practice begins with a question of the same kind, with other numbers near these.
      </p>
      <form action={action} className="mt-3">
        <input type="hidden" name="query" value={query} />
        <Button>Ask me one like this</Button>
      </form>
    </section>
  )
}
