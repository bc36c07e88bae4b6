'use server'

import { refresh } from 'next/cache'
import { notFound } from 'next/navigation'
import { viewerOrGuest } from '@/lib/server/auth/sign-in-browser'
import { currentTime } from '@/lib/server/clock'
import { answerQuickCheck } from '@/lib/server/lesson/answer-quick-check'
import { type AnswerState, practiceAnswer } from '../practice/practice-answer'

/** Answers a question of the quick check; a visitor becomes a guest with the first answer. */
export async function answerQuickCheckAction(
  check: string,
  position: number,
  _before: AnswerState,
  form: FormData,
): Promise<AnswerState> {
  const answer = practiceAnswer(form)
  const result = await answerQuickCheck(viewerOrGuest, String(check), Number(position), answer, currentTime())
  if (!result) notFound()
  if (result.kind === 'problem') return { problem: result.problem, raw: result.raw }
  refresh()
  return { problem: null, raw: '' }
}
