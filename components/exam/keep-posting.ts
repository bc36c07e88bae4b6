const retryPause = 2_000

/** Posts to a path, again and again until the server answers, and goes to another page then; returns how to stop it. */
export function keepPosting(path: string, page: string): () => void {
  const stop = new AbortController()
  const post = async () => {
    while (!stop.signal.aborted && !(await answers(path, stop.signal))) {
      await new Promise((resolve) => setTimeout(resolve, retryPause))
    }
    if (!stop.signal.aborted) window.location.assign(page)
  }
  void post()
  return () => stop.abort()
}

/** Whether the server has heard it. Where it leads on to is another page's matter. */
async function answers(path: string, signal: AbortSignal): Promise<boolean> {
  try {
    const response = await fetch(path, { method: 'POST', redirect: 'manual', signal })
    return response.type === 'opaqueredirect' || (response.status >= 400 && response.status < 500)
  } catch {
    return false
  }
}
