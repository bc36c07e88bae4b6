'use server'

import { refresh } from 'next/cache'
import { notFound } from 'next/navigation'
import { type AskingSlug, isAskingSlug } from '@/lib/lesson/section-questions'
import { viewerOrGuest } from '@/lib/server/auth/sign-in-browser'
import { currentTime } from '@/lib/server/clock'
import { answerTurn } from '@/lib/server/lesson/answer-turn'
import { type AnswerState, practiceAnswer } from '../practice/practice-answer'

/** Answers the question of a section; a visitor becomes a guest with the first answer. */
export async function answerTurnAction(
  slug: AskingSlug,
  code: string,
  _before: AnswerState,
  form: FormData,
): Promise<AnswerState> {
  if (!isAskingSlug(slug)) notFound()
  const result = await answerTurn(viewerOrGuest, slug, String(code), practiceAnswer(form), currentTime())
  if (!result) notFound()
  if (result.kind === 'problem') return { problem: result.problem, raw: result.raw }
  refresh()
  return { problem: null, raw: '' }
}
