import type { NextRequest } from 'next/server'
import { signOutBrowser } from '@/lib/server/auth/sign-in-browser'
import { refuseCrossSite, seeOther } from '@/lib/server/http/responses'

export async function POST(request: NextRequest): Promise<Response> {
  const refusal = refuseCrossSite(request)
  if (refusal) return refusal
  await signOutBrowser()
  return seeOther('/')
}
