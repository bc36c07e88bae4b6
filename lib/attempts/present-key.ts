import { reopenQuestion } from '@/lib/questions/draw-question'
import { isFamilyId, loadFamilyVersion } from '@/lib/questions/families'
import { type AnswerKey, answerKeySchema, type Prompt, promptSchema, type QuestionRef } from '@/lib/questions/question'

type StoredQuestion = QuestionRef & { readonly prompt: Prompt }

/**
 * What the present code makes of a stored question: its key, and the prompt where that would read otherwise today (the order
 * of its options apart); `gone` where no code of its family and version draws these numbers any more.
 */
export type PresentKey =
  | { kind: 'same'; key: AnswerKey }
  | { kind: 'reworded'; key: AnswerKey; prompt: Prompt }
  | { kind: 'gone' }

const known = new WeakMap<StoredQuestion, PresentKey>()

/** Works it out once for a question that is asked about several times. */
export function presentKey(question: StoredQuestion): PresentKey {
  const present = known.get(question) ?? workOut(question)
  known.set(question, present)
  return present
}

function workOut({ prompt: asked, ...ref }: StoredQuestion): PresentKey {
  const family = isFamilyId(ref.family) ? loadFamilyVersion(ref.family, ref.version) : null
  if (!family?.parameters.safeParse(ref.parameters).success) return { kind: 'gone' }
  const question = reopenQuestion(ref)
  if (question === null) return { kind: 'gone' }
  const key = answerKeySchema.parse(question.key)
  return wording(question.prompt) === wording(asked)
    ? { kind: 'same', key }
    : { kind: 'reworded', key, prompt: question.prompt }
}

/** Equal for two prompts that say the same; a schema puts the fields of both into one order. */
function wording(prompt: Prompt): string {
  const { format, ...rest } = promptSchema.parse(prompt)
  if (format.kind !== 'choice' && format.kind !== 'choices') return JSON.stringify({ ...rest, format })
  const options = format.options.toSorted((a, b) => (a.option < b.option ? -1 : 1))
  return JSON.stringify({ ...rest, format: { ...format, options } })
}
