import { keepPosting } from './keep-posting'

/** Hands an attempt in, again and again until the server answers, and goes on to the review; returns how to stop it. */
export function keepHandingIn(attemptId: string): () => void {
  return keepPosting(`/attempts/${attemptId}/submit`, `/attempts/${attemptId}/review`)
}
