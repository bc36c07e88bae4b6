const retryPause = 2_000

/** Hands an attempt in, again and again until the server answers, and goes on to the review; returns how to stop it. */
export function keepHandingIn(attemptId: string): () => void {
  const stop = new AbortController()
  const handIn = async () => {
    while (!stop.signal.aborted && !(await answers(attemptId, stop.signal))) {
      await new Promise((resolve) => setTimeout(resolve, retryPause))
    }
    if (!stop.signal.aborted) window.location.assign(`/attempts/${attemptId}/review`)
  }
  void handIn()
  return () => stop.abort()
}

/** Whether the server has heard it. Where it leads on to is another page's matter. */
async function answers(attemptId: string, signal: AbortSignal): Promise<boolean> {
  try {
    const response = await fetch(`/attempts/${attemptId}/submit`, { method: 'POST', redirect: 'manual', signal })
    return response.type === 'opaqueredirect' || (response.status >= 400 && response.status < 500)
  } catch {
    return false
  }
}
