import 'server-only'

/** The fields of a form that are texts, by name; files are left out. */
export function formTexts(form: FormData): Record<string, string> {
  return Object.fromEntries([...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])))
}
