/** The place is there before the words are, so that a screen reader announces them when they come. */
export function FieldProblem({ id, problem }: { id: string; problem: string | null }) {
  return (
    <p id={id} role="alert" className="mt-1 font-semibold text-wrong empty:hidden">
      {problem}
    </p>
  )
}
