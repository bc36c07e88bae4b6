import type { ExamPolicy } from '@/lib/attempts/exam-policy'
import type { Question } from '@/lib/questions/question'
import { shuffleOptions } from '@/lib/questions/shuffle-options'
import { createRandom } from '@/lib/random/create-random'
import { forkSeed } from '@/lib/random/fork-seed'
import { drawItem } from './draw-item'

/** An item of a bank: items count from 1 within their bank. */
export type PaperItem = {
  readonly bankId: string
  readonly item: number
  readonly family: string
  readonly constraints: unknown
  readonly points: number
}

/** A part of an exam with the pool it picks from; `pick` null: all of it. */
export type PaperSection = { readonly pick: number | null; readonly items: readonly PaperItem[] }

export type PaperRules = Pick<ExamPolicy, 'numbers' | 'shuffleQuestions' | 'shuffleOptions' | 'unseenFirst'>

/** `from`: the item it was drawn from; null in practice. */
export type DrawnSlot = {
  readonly position: number
  readonly maxPoints: number
  readonly question: Question
  readonly from: Pick<PaperItem, 'bankId' | 'item'> | null
}

/** What names an item among those that a student has seen. */
export function itemKey({ bankId, item }: Pick<PaperItem, 'bankId' | 'item'>): string {
  return `${bankId}/${item}`
}

/**
 * Draws one student's paper, the same for the same seeds: `exam` decides where everybody gets the same numbers, `attempt` all
 * else. `seen` names the items of this student's earlier attempts. No question comes twice.
 */
export function drawPaper(...drawn: Parameters<typeof drawSections>): DrawnSlot[] {
  return drawSections(...drawn).flat()
}

/** The same section by section; positions count through all of them. */
export function drawSections(
  sections: readonly PaperSection[],
  rules: PaperRules,
  seeds: { readonly exam: string; readonly attempt: string },
  seen: ReadonlySet<string>,
): DrawnSlot[][] {
  const numbers = rules.numbers === 'same' ? seeds.exam : seeds.attempt
  const drawn = new Set<string>()
  const picked = sections.map((section, index) =>
    pickItems(section, forkSeed(numbers, `section-${index + 1}`), rules.unseenFirst ? seen : new Set()),
  )
  const questions = picked.map((items) =>
    items.map((item) => ({ item, question: drawItem({ ...item, name: itemKey(item) }, numbers, drawn) })),
  )
  const order = createRandom(forkSeed(seeds.attempt, 'order'))
  let position = 0
  return questions.map((section) =>
    (rules.shuffleQuestions ? order.shuffle(section) : section).map(({ item, question }) => {
      position += 1
      return {
        position,
        maxPoints: item.points,
        question: rules.shuffleOptions
          ? shuffleOptions(question, createRandom(forkSeed(seeds.attempt, `options-${question.ref.seed}`)))
          : question,
        from: { bankId: item.bankId, item: item.item },
      }
    }),
  )
}

/** The items of a section that are asked, in the order of their bank; those not seen come first where some are picked. */
function pickItems({ pick, items }: PaperSection, seed: string, seen: ReadonlySet<string>): readonly PaperItem[] {
  if (pick === null || pick >= items.length) return items
  const shuffled = createRandom(seed).shuffle(items)
  const fresh = shuffled.filter((item) => !seen.has(itemKey(item)))
  const picked = new Set([...fresh, ...shuffled.filter((item) => seen.has(itemKey(item)))].slice(0, pick))
  return items.filter((item) => picked.has(item))
}
