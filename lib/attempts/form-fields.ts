import { readZonedTime } from './zoned-time'

/** The fields of a form by name, as they were typed. */
export type Texts = Readonly<Record<string, string>>

/** What is wrong, by the name of the field; readers add to it. */
export type Problems = Record<string, string>

export function textOf(values: Texts, name: string): string {
  return (values[name] ?? '').trim()
}

/** A whole number within a range; null where the field is empty, or wrong, which is then told. */
export function wholeOf(values: Texts, name: string, least: number, most: number, problems: Problems): number | null {
  const text = textOf(values, name)
  if (text === '') return null
  const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN
  if (number >= least && number <= most) return number
  problems[name] = `Please give a whole number from ${least} to ${most}, or leave it empty.`
  return null
}

/** A moment in a time zone; null where the field is empty, or wrong, which is then told. */
export function timeOf(values: Texts, name: string, timeZone: string, problems: Problems): Date | null {
  const text = textOf(values, name)
  if (text === '') return null
  const time = readZonedTime(text, timeZone)
  if (time === null) problems[name] = 'Please give a date and a time.'
  return time
}
