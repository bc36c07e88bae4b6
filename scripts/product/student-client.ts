import { Agent, type IncomingMessage, request } from 'node:http'
import { gunzipSync } from 'node:zlib'

export type Save = { slot: number; raw: string; flagged: boolean; revision: number }
export type Reply = { status: number; location: string; text: string }

/** One student's browser as far as the server can tell. Every call rejects when no whole answer comes. */
export type StudentClient = {
  start(exam: string): Promise<string>
  paper(attemptId: string): Promise<string>
  save(attemptId: string, save: Save): Promise<Reply>
  submit(attemptId: string): Promise<void>
  review(attemptId: string): Promise<string>
  close(): void
}

const patience = 10_000

export function createStudentClient(port: number, cookie: string): StudentClient {
  const agent = new Agent({ keepAlive: true, maxSockets: 2 })
  const origin = `http://127.0.0.1:${port}`

  function send(method: 'GET' | 'POST', path: string, body: string | null): Promise<Reply> {
    return new Promise((resolve, reject) => {
      const headers = {
        cookie,
        // As every browser does; packing the page is part of what it costs.
        'accept-encoding': 'gzip',
        ...(method === 'POST' ? { origin } : {}),
        ...(body === null ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }),
      }
      const sent = request({ agent, host: '127.0.0.1', port, method, path, headers }, (response) => {
        readReply(response).then(resolve, reject)
      })
      sent.setTimeout(patience, () => sent.destroy(new Error(`No answer to ${path} within ${patience / 1000} s.`)))
      sent.once('error', (error: NodeJS.ErrnoException) => {
        // The server had closed a connection that lay idle: a browser sends the request again on a new one.
        if (error.code === 'ECONNRESET' && sent.reusedSocket) send(method, path, body).then(resolve, reject)
        else reject(error)
      })
      sent.end(body)
    })
  }

  async function expect(status: number, reply: Promise<Reply>): Promise<Reply> {
    const received = await reply
    if (received.status === status) return received
    throw new Error(`Expected ${status} and got ${received.status}: ${received.text.slice(0, 500)}`)
  }

  return {
    async start(exam) {
      const { location } = await expect(303, send('POST', `/exams/${exam}/start`, null))
      const attemptId = /^\/attempts\/([^/]+)$/.exec(location)?.[1]
      if (!attemptId) throw new Error(`Starting the exam led to ${location}.`)
      return attemptId
    },
    paper: async (attemptId) => (await expect(200, send('GET', `/attempts/${attemptId}`, null))).text,
    save: (attemptId, save) => send('POST', `/api/attempts/${attemptId}/answers`, JSON.stringify(save)),
    submit: async (attemptId) => {
      await expect(303, send('POST', `/attempts/${attemptId}/submit`, null))
    },
    review: async (attemptId) => (await expect(200, send('GET', `/attempts/${attemptId}/review`, null))).text,
    close: () => agent.destroy(),
  }
}

async function readReply(response: IncomingMessage): Promise<Reply> {
  const chunks: Buffer[] = []
  for await (const chunk of response) chunks.push(chunk)
  const body = Buffer.concat(chunks)
  const packed = response.headers['content-encoding'] === 'gzip'
  return {
    status: response.statusCode ?? 0,
    location: response.headers.location ?? '',
    text: (packed ? gunzipSync(body) : body).toString('utf8'),
  }
}
