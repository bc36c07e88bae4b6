import { createServer, type IncomingHttpHeaders, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { takesGzip } from '@/lib/server/serving/packable'
import { PackingResponse } from '@/lib/server/serving/packing-response'

type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer; pieces: number }

/** As Next does it: once the head is sent, setting a header is ignored. */
function setsHeadersLikeNext(response: ServerResponse): ServerResponse {
  const setHeader = response.setHeader.bind(response)
  response.setHeader = (name, value) => (response.headersSent ? response : setHeader(name, value))
  return response
}

/** What a client gets from a server that answers so. */
async function ask(
  answer: (response: ServerResponse) => unknown,
  { method = 'GET', accept = 'br, gzip', path = '/' } = {},
): Promise<Answer> {
  const server = createServer(
    { ServerResponse: PackingResponse },
    (_request, response) => void answer(setsHeadersLikeNext(response)),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  try {
    return await new Promise((resolve, reject) => {
      const headers = accept === '' ? {} : { 'accept-encoding': accept }
      const asked = request({ port, host: '127.0.0.1', method, path, headers, agent: false }, (response) => {
        const pieces: Buffer[] = []
        response.on('data', (piece) => pieces.push(piece))
        response.on('error', reject)
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(pieces),
            pieces: pieces.length,
          }),
        )
      })
      asked.on('error', reject)
      asked.end()
    })
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

const long = 'A window slides over the input. '.repeat(200)

function html(response: ServerResponse): ServerResponse {
  return response.setHeader('content-type', 'text/html; charset=utf-8')
}

describe('a response', () => {
  it('is packed in one piece, with its length, where the client takes it', async () => {
    const { headers, body } = await ask((response) => {
      html(response).setHeader('vary', 'rsc')
      response.flushHeaders()
      response.write(long)
      response.write(new TextEncoder().encode('ü'))
      response.end('end')
    })
    expect(headers).toMatchObject({ 'content-encoding': 'gzip', 'content-length': String(body.length) })
    expect(headers.vary).toBe('rsc, Accept-Encoding')
    expect(body.length).toBeLessThan(long.length / 4)
    expect(gunzipSync(body).toString()).toBe(`${long}üend`)
  })

  it('is left alone where the client does not take it, but tells caches that others may', async () => {
    const { headers, body } = await ask((response) => html(response).end(long), { accept: 'gzip;q=0, br' })
    expect(headers['content-encoding']).toBeUndefined()
    expect(headers.vary).toBe('Accept-Encoding')
    expect(body.toString()).toBe(long)
  })

  it.each([
    ['a picture', (response: ServerResponse) => response.setHeader('content-type', 'image/png').end(long)],
    ['a packed file', (response: ServerResponse) => html(response).setHeader('content-encoding', 'br').end(long)],
    ['events', (response: ServerResponse) => response.setHeader('content-type', 'text/event-stream').end(long)],
    ['a part of a file', (response: ServerResponse) => Object.assign(html(response), { statusCode: 206 }).end(long)],
  ])('is not packed: %s', async (_name, answer) => {
    const { headers, body } = await ask(answer)
    expect(headers['content-encoding']).not.toBe('gzip')
    expect(body.toString()).toBe(long)
  })

  it('is not packed when it is short', async () => {
    const { headers, body } = await ask((response) => {
      html(response).write('short')
      response.end()
    })
    expect(headers['content-encoding']).toBeUndefined()
    expect(body.toString()).toBe('short')
  })

  it('has no body after HEAD and with 304', async () => {
    const head = await ask((response) => html(response).end(), { method: 'HEAD' })
    expect([head.status, head.headers['content-encoding'], head.body.length]).toEqual([200, undefined, 0])
    const unchanged = await ask((response) => Object.assign(html(response), { statusCode: 304 }).end())
    expect([unchanged.status, unchanged.headers['content-encoding'], unchanged.body.length]).toEqual([
      304,
      undefined,
      0,
    ])
  })

  it('becomes a stream when it takes its time, and each piece arrives as it comes', async () => {
    const { headers, body, pieces } = await ask(async (response) => {
      html(response).write('first ')
      await delay(120)
      response.write('second ')
      await delay(60)
      response.write('third ')
      await delay(60)
      response.end('last')
    })
    expect(headers['content-encoding']).toBe('gzip')
    expect(headers['content-length']).toBeUndefined()
    expect(pieces).toBeGreaterThanOrEqual(3)
    expect(gunzipSync(body).toString()).toBe('first second third last')
  })

  it('becomes a stream when it is long, and waits for a client that reads slowly', async () => {
    const chunk = Buffer.alloc(300_000, 0).map((_, index) => (index * index * 7919) % 251)
    const { body } = await ask(async (response) => {
      html(response)
      for (let count = 0; count < 20; count += 1) {
        if (!response.write(chunk)) await new Promise((resolve) => response.once('drain', resolve))
      }
      response.end()
    })
    expect(gunzipSync(body).equals(Buffer.concat(Array.from({ length: 20 }, () => chunk)))).toBe(true)
  })

  it('calls back, and takes its head for sent once something is written', async () => {
    const told: string[] = []
    const { body } = await ask((response) => {
      html(response)
      told.push(String(response.headersSent))
      response.write(long, () => told.push('written'))
      told.push(String(response.headersSent))
      response.end(() => told.push('ended'))
    })
    expect(gunzipSync(body).toString()).toBe(long)
    await delay(20)
    expect(told).toEqual(['false', 'true', 'written', 'ended'])
  })

  it('of a built file is packed once', async () => {
    const file = (content: string) => (response: ServerResponse) =>
      html(response).setHeader('cache-control', 'public, max-age=31536000, immutable').end(content)
    const first = await ask(file(long), { path: '/_next/static/a.js' })
    const again = await ask(file(long.toUpperCase()), { path: '/_next/static/a.js?x' })
    expect(again.body.equals(first.body)).toBe(true)
    const other = await ask(file(long.toUpperCase()), { path: '/_next/static/b.js' })
    expect(gunzipSync(other.body).toString()).toBe(long.toUpperCase())
  })
})

describe('what a client takes', () => {
  it.each([
    ['gzip', true],
    ['gzip, deflate, br, zstd', true],
    ['br;q=1.0, GZIP;q=0.5', true],
    ['*', true],
    ['gzip;q=0', false],
    ['gzip; q=0.000, *', false],
    ['br', false],
    ['identity', false],
    ['', false],
    [undefined, false],
  ])('%s: %s', (accepted, taken) => {
    expect(takesGzip(accepted)).toBe(taken)
  })
})
