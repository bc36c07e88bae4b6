import 'server-only'
import { createHash } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import { checkInWorker } from '@/lib/exercise/check-in-worker'
import { runInFrame } from '@/lib/exercise/run-in-frame'

const script = `(${runInFrame})(${JSON.stringify(String(checkInWorker)).replaceAll('<', '\\u003c')})`
const hash = createHash('sha256').update(script).digest('base64')

/**
 * The frame is an origin of its own, wherever it is opened, and runs its one script; the workers that it starts inherit
 * the policy. So a learner's program can load nothing, send nothing, and has no storage and no page to touch.
 */
const policy = [
  "default-src 'none'",
  `script-src 'sha256-${hash}'`,
  'worker-src blob:',
  "connect-src 'none'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
  'sandbox allow-scripts',
].join('; ')

const body = `<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>Sandbox</title><script>${script}</script>`

/** `GET /exercise-sandbox`: the frame in which a learner's program runs. */
export function answerSandbox(response: ServerResponse): void {
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-cache',
    'x-robots-tag': 'noindex',
  })
  response.end(body)
}
