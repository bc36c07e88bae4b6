'use server'

import { refresh } from 'next/cache'
import { notFound, redirect } from 'next/navigation'
import { chosenFamilies } from '@/lib/questions/chosen-families'
import { findViewer } from '@/lib/server/auth/find-viewer'
import { viewerOrGuest } from '@/lib/server/auth/sign-in-browser'
import { currentTime, randomSeed } from '@/lib/server/clock'
import { answerQuestion } from '@/lib/server/practice/answer-question'
import { askAnother } from '@/lib/server/practice/ask-another'
import { finishPractice } from '@/lib/server/practice/finish-practice'
import { startPractice } from '@/lib/server/practice/start-practice'

export async function startPracticeAction(form: FormData): Promise<void> {
  const families = chosenFamilies(form.getAll('families'))
  const { userId } = await viewerOrGuest()
  redirect(`/practice/${await startPractice(userId, families, currentTime(), randomSeed())}`)
}

type AnswerState = { problem: string | null; raw: string }

export async function answerAction(
  attemptId: string,
  position: number,
  _before: AnswerState,
  form: FormData,
): Promise<AnswerState> {
  const fields = form.getAll('answer').map(String)
  const userId = await practisingUser()
  const answer = form.get('intent') === 'show-me' ? ({ kind: 'show-me' } as const) : ({ kind: 'try', fields } as const)
  const result = await answerQuestion(userId, String(attemptId), Number(position), answer, currentTime())
  if (!result) notFound()
  if (result.kind === 'problem') return result
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

export async function finishAction(attemptId: string): Promise<void> {
  if (!(await finishPractice(await practisingUser(), String(attemptId), currentTime()))) notFound()
  refresh()
}

async function practisingUser(): Promise<string> {
  const viewer = await findViewer()
  return viewer ? viewer.userId : notFound()
}
