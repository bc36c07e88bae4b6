import 'server-only'
import type { IncomingMessage } from 'node:http'

const claims = [
  'forwarded',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-port',
  'x-forwarded-proto',
  'x-real-ip',
]

/** Drops what a client says about proxies before it; Next would believe it. */
export function stripForwarded({ headers }: IncomingMessage): void {
  for (const name of claims) delete headers[name]
}
