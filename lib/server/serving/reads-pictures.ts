import 'server-only'
import type { IncomingMessage } from 'node:http'

/** Whether an address is that of the playground, the one page that reads pictures from a file or the camera. */
export function readsPictures(route: string): boolean {
  return /^\/learn\/playground\/?(\?|$)/.test(route)
}

/**
 * Whether a browser wants to show the playground within the document of another page, under whose headers there would be no
 * camera. Answered by anything but page data, Next opens the page as a document of its own.
 */
export function wantsPicturesInAnotherDocument({ url = '', method, headers }: IncomingMessage): boolean {
  return method === 'GET' && headers.rsc !== undefined && readsPictures(url)
}
