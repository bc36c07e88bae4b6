import 'server-only'

/** The database refuses anything else with an error, and a mistyped address deserves a plain "not found". */
export function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)
}
