import 'server-only'

/** A path of this site to go on to, from an address's query; anything that could lead elsewhere becomes `otherwise`. */
export function safePath(value: string | string[] | undefined, otherwise: string): string {
  if (typeof value !== 'string' || !/^\/(?![/\\])[^\\\s]*$/.test(value)) return otherwise
  return value
}
