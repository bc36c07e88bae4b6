import { performance } from 'node:perf_hooks'
import type { SittingCost } from './measure-sittings'
import type { ProcessorMeter } from './processor-meter'

/** Signing in as the demo student through next-auth, one after the other; nearly all of it is the password's hash. */
export async function measureSignIns(load: {
  port: number
  meter: ProcessorMeter
  signIns: number
}): Promise<SittingCost> {
  const { port, meter, signIns } = load
  const before = await meter()
  const start = performance.now()
  for (let count = 0; count < signIns; count += 1) await signIn(`http://127.0.0.1:${port}`)
  const wall = performance.now() - start
  const after = await meter()
  const each = (from: number, to: number) => Math.round(((to - from) / signIns) * 10) / 10
  return {
    measured: 'sign-in, with its hash',
    'sign-ins': signIns,
    'server CPU (ms)': each(before.server, after.server),
    'database CPU (ms)': each(before.database, after.database),
    'wall, mean (ms)': each(0, wall),
  }
}

async function signIn(origin: string): Promise<void> {
  const asked = await fetch(`${origin}/api/auth/csrf`)
  const { csrfToken } = (await asked.json()) as { csrfToken: string }
  const cookie = asked.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  const answered = await fetch(`${origin}/api/auth/callback/credentials`, {
    method: 'POST',
    headers: { cookie, origin },
    body: new URLSearchParams({
      csrfToken,
      email: 'student@stride.example',
      password: 'slide-the-window',
      json: 'true',
    }),
    redirect: 'manual',
  })
  await answered.text()
  const signedIn = answered.headers.getSetCookie().some((line) => line.startsWith('next-auth.session-token='))
  if (!signedIn) throw new Error(`Signing in was answered by ${answered.status} without a session.`)
}
