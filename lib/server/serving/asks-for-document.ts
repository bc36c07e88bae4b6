import 'server-only'
import type { IncomingMessage } from 'node:http'

/** Whether a request is for a whole document; within the site Next asks for the data of a page instead. */
export function asksForDocument({ method, headers }: IncomingMessage): boolean {
  return method === 'GET' && headers.rsc === undefined
}
