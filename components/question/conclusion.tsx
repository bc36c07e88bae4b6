/** `names`: the mistakes that are left, one where it is settled. */
export type ConclusionText = {
  kind: 'settled' | 'narrowed' | 'right' | 'unexplained' | 'unanswered'
  names: readonly string[]
}

/** What the answer to a follow-up says about the earlier wrong answer. */
export function Conclusion({ kind, names }: ConclusionText) {
  return <p className="mt-3 max-w-[68ch]">{sentence(kind, names)}</p>
}

function sentence(kind: ConclusionText['kind'], names: readonly string[]) {
  switch (kind) {
    case 'settled':
      return (
        <>
          Both answers together point at one mistake. It was probably: <strong>{names[0]}</strong>.
        </>
      )
    case 'narrowed':
      return (
        <>
          Both answers together leave {names.length} mistakes: <strong>{names.join('; ')}</strong>.
        </>
      )
    case 'right':
      return 'You got this one right, so none of the mistakes shows here: the earlier answer was perhaps just a slip.'
    case 'unexplained':
      return 'This answer fits none of the mistakes that could be behind the earlier one, so we will not guess.'
    case 'unanswered':
      return 'Without an answer there is no telling which mistake was behind the earlier one.'
  }
}
