import 'server-only'
import { type IncomingMessage, ServerResponse } from 'node:http'
import { constants, createGzip, type Gzip, gzipSync } from 'node:zlib'
import { addToVary, isPackable, takesGzip } from './packable'

/** A smaller body, in bytes, travels in one packet anyway. */
const smallest = 1_000
/** Bytes that are held back at most, and for how many milliseconds: whatever takes longer is sent as it comes. */
const mostHeld = 2_000_000
const patience = 50

/** Pages are made anew for every request: the next level takes twice the time for a fifth less. */
const level = 3

/** Built files as they were packed, by path. Their names change with their content, so there are no others. */
const packedFiles = new Map<string, Buffer>()

type State =
  | { kind: 'undecided' }
  | { kind: 'plain' }
  | { kind: 'holding'; pieces: Buffer[]; bytes: number; timer: NodeJS.Timeout }
  | { kind: 'streaming'; stream: Gzip }

type Callback = (error?: Error | null) => void

/**
 * A response that packs its body where the client takes gzip. The body is held back until its end and sent in one piece,
 * which costs far less than a packed stream; one that is slow or long becomes a stream, flushed with every piece.
 */
export class PackingResponse<Request extends IncomingMessage = IncomingMessage> extends ServerResponse<Request> {
  private state: State = { kind: 'undecided' }

  constructor(...options: ConstructorParameters<typeof ServerResponse<Request>>) {
    super(...options)
    // Whoever has written a piece takes the head for sent, and must not begin another answer.
    Object.defineProperty(this, 'headersSent', {
      get: () => this.state.kind === 'holding' || Reflect.get(ServerResponse.prototype, 'headersSent', this),
    })
  }

  /** The head of a body that is held back goes out with it. */
  override flushHeaders(): void {
    if (this.decide().kind === 'plain') super.flushHeaders()
  }

  override write(chunk: unknown, ...rest: unknown[]): boolean {
    const { encoding, callback } = readRest(rest)
    const state = this.decide()
    if (state.kind === 'plain') return super.write(chunk, encoding, callback)
    if (state.kind === 'streaming') return state.stream.write(toBuffer(chunk, encoding), callback)
    // Whoever wrote it may use its memory again.
    const piece = Buffer.from(toBuffer(chunk, encoding))
    state.pieces.push(piece)
    state.bytes += piece.length
    if (state.bytes > mostHeld) this.startStream(state)
    if (callback) process.nextTick(callback)
    return true
  }

  override end(...args: unknown[]): this {
    const chunk = typeof args[0] === 'function' ? null : (args[0] ?? null)
    const { encoding, callback } = readRest(typeof args[0] === 'function' ? args : args.slice(1))
    const last = chunk === null ? null : toBuffer(chunk, encoding)
    const isSmall = last === null || last.length < smallest
    const state = this.state.kind === 'undecided' && isSmall ? this.state : this.decide()
    switch (state.kind) {
      case 'undecided':
      case 'plain':
        return super.end(last, callback)
      case 'streaming':
        if (callback) this.once('finish', callback)
        state.stream.end(last ?? undefined)
        return this
      case 'holding':
        return this.endHeld(Buffer.concat(last ? [...state.pieces, last] : state.pieces), state.timer, callback)
    }
  }

  private endHeld(body: Buffer, timer: NodeJS.Timeout, callback: Callback | undefined): this {
    clearTimeout(timer)
    // First the state: Next sets no header while it takes the head for sent.
    this.state = { kind: 'plain' }
    if (body.length < smallest) return super.end(body, callback)
    const packed = this.pack(body)
    this.setHeader('content-encoding', 'gzip')
    this.removeHeader('transfer-encoding')
    this.setHeader('content-length', packed.length)
    return super.end(packed, callback)
  }

  /** With the first piece of a body it is known what it is. */
  private decide(): Exclude<State, { kind: 'undecided' }> {
    if (this.state.kind !== 'undecided') return this.state
    if (this.headersSent || !isPackable(this)) return this.become({ kind: 'plain' })
    addToVary(this, 'Accept-Encoding')
    if (this.req.method === 'HEAD' || !takesGzip(this.req.headers['accept-encoding'])) {
      return this.become({ kind: 'plain' })
    }
    const holding = {
      kind: 'holding',
      pieces: [],
      bytes: 0,
      timer: setTimeout(() => this.startStream(holding), patience),
    } as const satisfies State
    this.once('close', () => clearTimeout(holding.timer))
    return this.become(holding)
  }

  private become<Next extends State>(state: Next): Next {
    this.state = state
    return state
  }

  private pack(body: Buffer): Buffer {
    if (!String(this.getHeader('cache-control')).includes('immutable')) return gzipSync(body, { level })
    const path = (this.req.url ?? '').replace(/\?.*/, '')
    const packed = packedFiles.get(path) ?? gzipSync(body, { level: constants.Z_BEST_COMPRESSION })
    packedFiles.set(path, packed)
    return packed
  }

  private startStream({ pieces, timer }: State & { kind: 'holding' }): void {
    clearTimeout(timer)
    const stream = createGzip({ level, flush: constants.Z_SYNC_FLUSH })
    stream.on('data', (packed: Buffer) => {
      if (!super.write(packed)) stream.pause()
    })
    stream.on('end', () => super.end())
    stream.on('drain', () => this.emit('drain'))
    this.on('drain', () => stream.resume())
    this.once('close', () => stream.destroy())
    // First the state: Next sets no header while it takes the head for sent.
    this.state = { kind: 'streaming', stream }
    this.setHeader('content-encoding', 'gzip')
    this.removeHeader('content-length')
    super.flushHeaders()
    for (const piece of pieces) stream.write(piece)
  }
}

/** What `write` and `end` take after the chunk: an encoding, a callback, or both. */
function readRest(rest: unknown[]): { encoding: BufferEncoding; callback: Callback | undefined } {
  const [first, second] = rest
  const callback = [first, second].find((value): value is Callback => typeof value === 'function')
  return { encoding: typeof first === 'string' && Buffer.isEncoding(first) ? first : 'utf8', callback }
}

function toBuffer(chunk: unknown, encoding: BufferEncoding): Buffer {
  if (Buffer.isBuffer(chunk)) return chunk
  if (chunk instanceof Uint8Array) return Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
  return Buffer.from(String(chunk), encoding)
}
