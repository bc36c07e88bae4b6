import 'server-only'

/**
 * Whether a POST comes from a page of this site. Browsers send `Origin` with every POST; its host must be the host the
 * request was sent to. A request without it comes from no browser form and is refused.
 */
export function isSameOrigin(headers: { origin: string | null | undefined; host: string | null | undefined }): boolean {
  const { origin, host } = headers
  if (!origin || !host) return false
  try {
    return new URL(origin).host === host
  } catch {
    return false
  }
}
