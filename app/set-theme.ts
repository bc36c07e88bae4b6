'use server'

import { cookies } from 'next/headers'
import { readTheme } from '@/components/theme'

/** Keeps the choice of colours for a year. It is nobody's secret and nobody's right, so nobody is asked for. */
export async function setTheme(form: FormData): Promise<void> {
  const jar = await cookies()
  jar.set('theme', readTheme(form.get('theme')), { path: '/', maxAge: 31_536_000, sameSite: 'lax', httpOnly: true })
}
