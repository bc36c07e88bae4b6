import 'server-only'
import { isSameOrigin } from '@/lib/server/auth/same-origin'

/** A 403 for a form that was posted from another site, null for one of ours. */
export function refuseCrossSite(request: Request): Response | null {
  const origin = request.headers.get('origin')
  const host = request.headers.get('host')
  if (isSameOrigin({ origin, host })) return null
  return new Response('This form was sent from another site and was not carried out.', { status: 403 })
}

/** Sends the browser on by a path; a relative address needs no guess about which host it used. */
export function seeOther(path: string): Response {
  return new Response(null, { status: 303, headers: { location: path, 'cache-control': 'no-store' } })
}

export function notFoundResponse(): Response {
  return new Response('Not found', { status: 404 })
}
