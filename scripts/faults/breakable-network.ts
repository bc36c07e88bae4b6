import { connect, createServer, type Socket } from 'node:net'

/** A way to the product that can be interrupted as a bad wireless network is: packets vanish, and nobody is told. */
export type BreakableNetwork = { port: number; cut(): void; mend(): void; close(): void }

export async function startNetwork(productPort: number): Promise<BreakableNetwork> {
  const sockets = new Set<Socket>()
  let isCut = false

  function track(socket: Socket, peer: Socket): void {
    sockets.add(socket)
    // What a product that is killed does to its connections reaches the browser like everything else.
    socket.on('error', () => peer.destroy())
    socket.once('close', () => {
      sockets.delete(socket)
      if (!isCut) peer.destroy()
    })
    if (isCut) socket.pause()
    socket.on('data', (data) => {
      if (!isCut) peer.write(data)
    })
  }

  const server = createServer((browser) => {
    const product = connect(productPort, '127.0.0.1')
    track(browser, product)
    track(product, browser)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The network has no port.')
  return {
    port: address.port,
    cut() {
      isCut = true
      for (const socket of sockets) socket.pause()
    },
    mend() {
      isCut = false
      // Both ends of a connection have lost count of the other: it is over.
      for (const socket of sockets) socket.destroy()
    },
    close() {
      for (const socket of sockets) socket.destroy()
      server.close()
    },
  }
}
