import 'server-only'
import type { Server } from 'node:http'

/** Stops accepting, lets open requests finish, and after `patience` milliseconds cuts those that remain. */
export function closeGracefully(server: Server, patience: number): Promise<void> {
  return new Promise((resolve) => {
    const sweep = setInterval(() => server.closeIdleConnections(), 50)
    const limit = setTimeout(() => server.closeAllConnections(), patience)
    server.on('request', (_request, response) => {
      response.shouldKeepAlive = false
    })
    server.close(() => {
      clearInterval(sweep)
      clearTimeout(limit)
      resolve()
    })
  })
}
