import 'server-only'

/** PostgreSQL keeps every character but the one with the code zero, which no keyboard types and no address needs. */
export function isStorableText(text: string): boolean {
  return !text.includes('\0')
}
