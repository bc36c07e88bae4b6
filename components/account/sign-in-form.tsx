'use client'

import { type FormEvent, useState } from 'react'
import { Button } from '../button'
import { Notice } from '../notice'
import { TextField } from '../text-field'

/** Signs in through next-auth's own routes, which bring the token against forged requests. */
export function SignInForm({ next }: { next: string }) {
  const [problem, setProblem] = useState<string | null>(null)
  const [pending, setPending] = useState(false)

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    setPending(true)
    setProblem(null)
    const found = await signIn(String(form.get('email')), String(form.get('password')))
    if (found === null) {
      window.location.assign(next)
      return
    }
    setPending(false)
    setProblem(found)
  }

  return (
    <form method="post" className="flex flex-col gap-5" onSubmit={(event) => void submit(event)}>
      {problem && <Notice kind="problem" title={problem} />}
      <TextField name="email" type="email" label="E-mail" autoComplete="username" required />
      <TextField name="password" type="password" label="Password" autoComplete="current-password" required />
      <div>
        <Button disabled={pending}>Sign in</Button>
      </div>
      <noscript>
        <p>Signing in needs JavaScript. Please switch it on for this page.</p>
      </noscript>
    </form>
  )
}

/** Null when it worked, else what to tell the person. */
async function signIn(email: string, password: string): Promise<string | null> {
  try {
    const { csrfToken } = await (await fetch('/api/auth/csrf')).json()
    const response = await fetch('/api/auth/callback/credentials', {
      method: 'POST',
      body: new URLSearchParams({ email, password, csrfToken, json: 'true' }),
    })
    if (response.status === 401) return 'E-mail and password do not match.'
    // A refused token answers 200 too, with an address that says so.
    const { url } = await response.json()
    if (response.ok && !/[?&](?:csrf|error)=/.test(url)) return null
    if (response.ok) return 'Your browser did not keep our cookie. Please allow cookies for this site and try again.'
  } catch {
    return 'The server cannot be reached. Please check your connection and try again.'
  }
  return 'Signing in did not work. Please try again.'
}
