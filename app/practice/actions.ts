'use server'

import { refresh } from 'next/cache'
import { notFound, redirect } from 'next/navigation'
import { chosenFamilies } from '@/lib/questions/chosen-families'
import { findViewer } from '@/lib/server/auth/find-viewer'
import { viewerOrGuest } from '@/lib/server/auth/sign-in-browser'
import { currentTime, randomSeed } from '@/lib/server/clock'
import { answerQuestion } from '@/lib/server/practice/answer-question'
import { askAnother, askFollowUp, askRestated } from '@/lib/server/practice/ask-another'
import { finishPractice } from '@/lib/server/practice/finish-practice'
import { startPractice } from '@/lib/server/practice/start-practice'
import { type AnswerState, practiceAnswer } from './practice-answer'

export async function startPracticeAction(form: FormData): Promise<void> {
  const families = chosenFamilies({ families: form.getAll('families'), skills: form.getAll('skills') })
  const { userId } = await viewerOrGuest()
  redirect(`/practice/${await startPractice(userId, families, currentTime(), randomSeed())}`)
}

export async function answerAction(
  attemptId: string,
  position: number,
  _before: AnswerState,
  form: FormData,
): Promise<AnswerState> {
  const userId = await practisingUser()
  const result = await answerQuestion(userId, String(attemptId), Number(position), practiceAnswer(form), currentTime())
  if (!result) notFound()
  if (result.kind === 'problem') return { problem: result.problem, raw: result.raw }
  refresh()
  return { problem: null, raw: '' }
}

type AnotherState = 'asked' | 'exhausted'

export async function askAnotherAction(attemptId: string): Promise<AnotherState> {
  const result = await askAnother(await practisingUser(), String(attemptId))
  if (!result) notFound()
  refresh()
  return result
}

export async function restateAction(attemptId: string, convention: string): Promise<void> {
  if (!(await askRestated(await practisingUser(), String(attemptId), String(convention)))) notFound()
  refresh()
}

export async function followUpAction(attemptId: string): Promise<void> {
  if (!(await askFollowUp(await practisingUser(), String(attemptId)))) notFound()
  refresh()
}

export async function finishAction(attemptId: string): Promise<void> {
  if (!(await finishPractice(await practisingUser(), String(attemptId), currentTime()))) notFound()
  refresh()
}

async function practisingUser(): Promise<string> {
  const viewer = await findViewer()
  return viewer ? viewer.userId : notFound()
}
