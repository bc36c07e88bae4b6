import 'server-only'

/** What running code may know of its surroundings; `server.ts` settles it once, before the first request. */
export type Environment = {
  /** Signs sessions; the same in every process that serves this database. */
  secret: string
  /** Where browsers reach the site, without a slash at the end. */
  publicUrl: string
}

// The bundles that Next makes are separate modules in one process; they meet in the global object.
const shared = globalThis as typeof globalThis & { strideEnvironment?: Environment }

export function environment(): Environment {
  if (!shared.strideEnvironment) throw new Error('The environment is asked for before the server has settled it.')
  return shared.strideEnvironment
}

/** next-auth reads the same two facts from the process environment by itself. */
export function settleEnvironment({ secret, publicUrl }: Environment): void {
  shared.strideEnvironment = { secret, publicUrl: publicUrl.replace(/\/+$/, '') }
  process.env.NEXTAUTH_SECRET = secret
  process.env.NEXTAUTH_URL = shared.strideEnvironment.publicUrl
}
