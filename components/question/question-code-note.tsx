/** The code that opens this very question again; one press selects it whole. */
export function QuestionCodeNote({ code }: { code: string }) {
  return (
    <span className="text-sm text-ink-soft">
      Code <span className="font-mono font-semibold text-ink select-all">{code}</span>
    </span>
  )
}
