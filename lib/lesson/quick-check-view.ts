import { askedPrompt } from '@/lib/attempts/asked-prompt'
import type { Slot } from '@/lib/attempts/attempt'
import { type GradedSlotView, practiceSlotView } from '@/lib/attempts/slot-view'
import { drawQuickCheck, type Mark, quickCheckPlace } from '@/lib/lesson/quick-check'
import { type Revision, whatToRevise } from '@/lib/lesson/what-to-revise'
import { type NumberKind, numberKindOf } from '@/lib/questions/number-kind'
import type { Prompt } from '@/lib/questions/question'

/** `seed` names its paper, `fresh` another one; a mark for every question. */
export type QuickCheckView = { seed: string; fresh: string; marks: Mark[] } & (
  | { state: 'asked'; position: number; prompt: Prompt; numbers: NumberKind }
  | { state: 'answered'; position: number; slot: GradedSlotView }
  | { state: 'done'; slots: GradedSlotView[]; revisions: Revision[] }
)

/** A check that nobody has begun. */
export function freshCheckView(seed: string, fresh: string): QuickCheckView {
  const paper = drawQuickCheck(seed)
  const [first] = paper
  if (!first) throw new Error('The quick check has no questions.')
  const { ref, prompt } = first.question
  const asked = { position: 1, prompt: askedPrompt(prompt), numbers: numberKindOf(ref.family) }
  return { seed, fresh, marks: paper.map(() => null), state: 'asked', ...asked }
}

/** A check under way, or done; `asked` is the position that is asked for. */
export function begunCheckView(
  seed: string,
  fresh: string,
  slots: readonly Slot[],
  asked: number | null,
): QuickCheckView {
  const marks = slots.map(({ grade }) => grade?.outcome ?? null)
  const views = slots.map((slot) => practiceSlotView(slot))
  const place = quickCheckPlace(marks, asked)
  if (place.kind === 'summary') {
    const graded = views.filter((view) => view.state === 'graded')
    const answered = graded.map((view, index) => ({ ...view, family: slots[index]?.family ?? '' }))
    return { seed, fresh, marks, state: 'done', slots: graded, revisions: whatToRevise(answered) }
  }
  const { position } = place
  const view = views[position - 1]
  if (!view) throw new Error(`The quick check has no question ${position}.`)
  return view.state === 'graded'
    ? { seed, fresh, marks, state: 'answered', position, slot: view }
    : { seed, fresh, marks, state: 'asked', position, prompt: view.prompt, numbers: view.numbers }
}
