export function QuickCheckSection() {
  return (
    <p className="max-w-[68ch]">
      A size in one step, a padding, the whole formula, a volume. Answer, press Check, read why; in the end you see what
      to read again.
    </p>
  )
}
