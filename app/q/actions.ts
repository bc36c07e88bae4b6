'use server'

import { notFound, redirect } from 'next/navigation'
import { checkAnswer } from '@/lib/attempts/check-answer'
import { findViewer } from '@/lib/server/auth/find-viewer'
import { viewerOrGuest } from '@/lib/server/auth/sign-in-browser'
import { currentTime, randomSeed } from '@/lib/server/clock'
import { answerQuestion } from '@/lib/server/practice/answer-question'
import { findCodedQuestion } from '@/lib/server/practice/find-coded-question'
import { startPracticeWith } from '@/lib/server/practice/start-practice'
import { type AnswerState, practiceAnswer } from '../practice/practice-answer'

/** Starts a session with the question of this code and answers it there. */
export async function answerCodedAction(code: string, _before: AnswerState, form: FormData): Promise<AnswerState> {
  const question = await findCodedQuestion(await findViewer(), String(code), currentTime())
  if (!question) notFound()
  const answer = practiceAnswer(form)
  const checked = checkAnswer(question.prompt.format, answer)
  if (checked.kind === 'problem') return { problem: checked.problem, raw: checked.raw }
  const { userId } = await viewerOrGuest()
  const now = currentTime()
  const attemptId = await startPracticeWith(userId, question, now, randomSeed())
  await answerQuestion(userId, attemptId, 1, answer, now)
  redirect(`/practice/${attemptId}`)
}
