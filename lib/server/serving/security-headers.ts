import 'server-only'
import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'

/** Built files and the interfaces of programs show nothing. */
const withoutPolicy = /^\/(_next|api)\//

/**
 * Gives every page its content security policy. The policy goes on the request too, because Next reads the nonce of its
 * own scripts from there; what a client sends under that name is thereby dropped.
 */
export function secureHeaders(request: IncomingMessage, response: ServerResponse, development: boolean): void {
  if (withoutPolicy.test(request.url ?? '')) return
  const policy = contentSecurityPolicy(Buffer.from(randomUUID()).toString('base64'), development)
  request.headers['content-security-policy'] = policy
  response.setHeader('content-security-policy', policy)
  response.setHeader('x-content-type-options', 'nosniff')
  response.setHeader('referrer-policy', 'same-origin')
}

/** Development alone evaluates strings and writes style elements without a nonce, for hot reload. */
export function contentSecurityPolicy(nonce: string, development: boolean): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    development ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "manifest-src 'self'",
  ].join('; ')
}
