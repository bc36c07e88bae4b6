import type { Random } from '@/lib/random/create-random'
import type { Question } from './question'

/**
 * The kinds of question whose options can stand in any order. Elsewhere the order says something: lines of a listing stand as
 * they do there, and a worked solution counts layers “in the order of the list”.
 */
const freelyOrdered: readonly string[] = ['name-the-filter']

/** A question with its options in another order, or as it is where their order says something. Its key names them by id. */
export function shuffleOptions(question: Question, random: Random): Question {
  const { ref, prompt } = question
  const { format } = prompt
  if (!freelyOrdered.includes(ref.family) || !('options' in format)) return question
  return { ...question, prompt: { ...prompt, format: { ...format, options: random.shuffle(format.options) } } }
}
