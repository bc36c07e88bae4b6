import 'server-only'
import type { IncomingMessage } from 'node:http'

/** The body of a request as text, or an empty text when it has more than `limit` bytes. */
export function readBody(request: IncomingMessage, limit: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let size = 0
    request.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size <= limit) chunks.push(chunk)
    })
    request.on('end', () => resolve(size <= limit ? Buffer.concat(chunks).toString('utf8') : ''))
    request.on('error', reject)
  })
}
