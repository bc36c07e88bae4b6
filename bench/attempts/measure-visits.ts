import { performance } from 'node:perf_hooks'
import type { SittingCost } from './measure-sittings'
import type { ProcessorMeter } from './processor-meter'

type Visits = { port: number; meter: ProcessorMeter; times: number }

/** Signing in as the demo student through next-auth; nearly all of it is the password's hash. */
export function measureSignIns(visits: Visits): Promise<SittingCost> {
  return measureVisits('sign-in, with its hash', visits, signIn)
}

/** The smallest page that Next makes anew for every request: what a page costs before there is anything on it. */
export function measureEmptyPages(visits: Visits): Promise<SittingCost> {
  return measureVisits('empty page', visits, async (origin) => {
    const answered = await fetch(`${origin}/sign-in`)
    await answered.text()
    if (answered.status !== 200) throw new Error(`The page was answered by ${answered.status}.`)
  })
}

/** One after the other. */
async function measureVisits(
  measured: string,
  { port, meter, times }: Visits,
  visit: (origin: string) => Promise<void>,
): Promise<SittingCost> {
  const before = await meter()
  const start = performance.now()
  for (let count = 0; count < times; count += 1) await visit(`http://127.0.0.1:${port}`)
  const wall = performance.now() - start
  const after = await meter()
  const each = (from: number, to: number) => Math.round(((to - from) / times) * 10) / 10
  return {
    measured,
    times,
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
