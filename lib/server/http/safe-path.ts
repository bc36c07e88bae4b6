import 'server-only'

/** Stands for this site when an address is resolved; no real address has it. */
const here = 'http://stride.invalid'

/** A path of this site to go on to, from an address's query; anything that could lead elsewhere becomes `otherwise`. */
export function safePath(value: string | string[] | undefined, otherwise: string): string {
  if (typeof value !== 'string' || !value.startsWith('/') || !URL.canParse(value, here)) return otherwise
  const { origin, pathname, search, hash } = new URL(value, here)
  return origin === here && !pathname.startsWith('//') ? pathname + search + hash : otherwise
}
