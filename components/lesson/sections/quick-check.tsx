import { ButtonLink } from '../../button-link'
import { FormulaText } from '../../formula-text'

export function QuickCheckSection() {
  return (
    <div className="flex flex-col gap-6">
      <FormulaText text="Seven sections, one formula, a few traps. Now see what has stayed. The Exam Center has graded papers; in practice every mistake is named." />
      <div className="flex flex-wrap gap-3">
        <ButtonLink href="/practice">Practise</ButtonLink>
        <ButtonLink href="/exams" kind="secondary">
          Exam Center
        </ButtonLink>
      </div>
    </div>
  )
}
