'use server'

import { redirect } from 'next/navigation'
import { drawLikeThis } from '@/lib/calculator/draw-like-this'
import { fieldsOf } from '@/lib/calculator/fields'
import { readLayer } from '@/lib/calculator/read-layer'
import { viewerOrGuest } from '@/lib/server/auth/sign-in-browser'
import { currentTime, randomSeed } from '@/lib/server/clock'
import { startPracticeWith } from '@/lib/server/practice/start-practice'

/** Starts practice with a question like the layer that the calculator shows. */
export async function askLikeThisAction(form: FormData): Promise<void> {
  const reading = readLayer(fieldsOf(new URLSearchParams(String(form.get('query')))))
  if (reading.kind === 'problems') redirect('/practice')
  const { userId } = await viewerOrGuest()
  const seed = randomSeed()
  redirect(`/practice/${await startPracticeWith(userId, drawLikeThis(reading.layer, seed), currentTime(), seed)}`)
}
