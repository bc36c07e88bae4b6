import 'server-only'
import type { Server } from 'node:http'

/** Listens, and returns the port: the one asked for, or the one the system chose for 0. */
export function listen(server: Server, { host, port }: { host: string; port: number }): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      switch (error.code) {
        case 'EADDRINUSE':
          return reject(
            new Error(`Port ${port} is taken by another program. Choose another, for example PORT=${port + 1}.`),
          )
        case 'EACCES':
          return reject(
            new Error(`This account may not listen on port ${port}. Choose one above 1023, for example PORT=3000.`),
          )
        case 'ENOTFOUND':
        case 'EADDRNOTAVAIL':
          return reject(new Error(`HOST is ${host}, which is no address of this machine.`))
      }
      reject(error)
    })
    server.listen(port, host, () => {
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : port)
    })
  })
}
