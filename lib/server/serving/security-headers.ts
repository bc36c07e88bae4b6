import 'server-only'
import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { type PageNeeds, pageNeeds } from '@/lib/server/serving/page-needs'

/** Built files and the interfaces of programs show nothing. */
const withoutPolicy = /^\/(_next|api)\//

/**
 * Gives every page its content security policy and says which devices it may ask for. The policy goes on the request too, because Next reads the nonce of its
 * own scripts from there; what a client sends under that name is thereby dropped.
 */
export function secureHeaders(request: IncomingMessage, response: ServerResponse, development: boolean): void {
  const route = request.url ?? ''
  if (withoutPolicy.test(route)) return
  const needs = pageNeeds(route)
  const policy = contentSecurityPolicy(Buffer.from(randomUUID()).toString('base64'), { ...needs, development })
  request.headers['content-security-policy'] = policy
  response.setHeader('content-security-policy', policy)
  response.setHeader('x-content-type-options', 'nosniff')
  response.setHeader('referrer-policy', 'same-origin')
  response.setHeader('permissions-policy', permissionsPolicy(needs.pictures))
}

/**
 * Development alone evaluates strings and writes style elements without a nonce, for hot reload. A page that reads pictures
 * may also show those that lie in its own memory, and one that runs programs may frame the sandbox.
 */
export function contentSecurityPolicy(
  nonce: string,
  { development, pictures, programs }: PageNeeds & { development: boolean },
): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    development ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    `img-src 'self' data:${pictures ? ' blob:' : ''}`,
    "worker-src 'self'",
    `frame-src ${programs ? "'self'" : "'none'"}`,
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "manifest-src 'self'",
  ].join('; ')
}

/** No page asks for a device, but one that reads pictures for the camera. */
export function permissionsPolicy(pictures: boolean): string {
  return `camera=(${pictures ? 'self' : ''}), microphone=(), geolocation=(), payment=(), usb=()`
}
