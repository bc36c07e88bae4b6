import 'server-only'

/** The value of a cookie in a `Cookie` header. */
export function readCookie(header: string | undefined, name: string): string | undefined {
  const prefix = `${name}=`
  return header
    ?.split('; ')
    .find((pair) => pair.startsWith(prefix))
    ?.slice(prefix.length)
}
