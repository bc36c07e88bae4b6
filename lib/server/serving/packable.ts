import 'server-only'
import type { ServerResponse } from 'node:http'

/** Text of any kind but a stream of events, which has to arrive event by event. */
const packableType = /^(text\/(?!event-stream)|application\/(json|javascript|manifest\+json)\b|image\/svg\+xml)/i

/** Without a body, or with a part of one, there is nothing to pack. */
const bare = [204, 206, 304]

/** Whether packing would help a response with these headers, whoever asked. */
export function isPackable(response: ServerResponse): boolean {
  if (response.hasHeader('content-encoding') || bare.includes(response.statusCode)) return false
  return packableType.test(String(response.getHeader('content-type') ?? ''))
}

/** Reads an `Accept-Encoding` header: `gzip`, `*` and any quality above 0 will do. */
export function takesGzip(accepted: string | string[] | undefined): boolean {
  const codings = String(accepted ?? '')
    .toLowerCase()
    .split(',')
    .map((coding) => coding.split(';').map((part) => part.trim()))
  const found = codings.find(([name]) => name === 'gzip') ?? codings.find(([name]) => name === '*')
  return found !== undefined && !found.slice(1).some((part) => /^q=0(\.0*)?$/.test(part))
}

/** Tells caches that an answer depends on this header of the request too. */
export function addToVary(response: ServerResponse, header: string): void {
  const named = [response.getHeader('vary') ?? []].flat().join(', ')
  if (named.toLowerCase().split(/, */).includes(header.toLowerCase())) return
  response.setHeader('vary', named === '' ? header : `${named}, ${header}`)
}
