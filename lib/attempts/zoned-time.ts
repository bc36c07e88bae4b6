import { TZDate, tzOffset } from '@date-fns/tz'

const localPattern = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})$/

/** The moment that a date and time such as `2026-05-12T18:00` names in a time zone; null where it is none. */
export function readZonedTime(text: string, timeZone: string): Date | null {
  const numbers = localPattern.exec(text)?.slice(1).map(Number)
  if (!numbers) return null
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = numbers
  const zoned = new TZDate(year, month - 1, day, hour, minute, timeZone)
  // The 31st of a month of thirty days would run on into the next.
  if (zoned.getDate() !== day || zoned.getMonth() !== month - 1 || hour > 23 || minute > 59) return null
  return new Date(zoned.getTime())
}

/** A moment as `readZonedTime` reads it. */
export function zonedTimeText(time: Date | null, timeZone: string): string {
  if (time === null) return ''
  const zoned = new TZDate(time.getTime(), timeZone)
  const two = (number: number) => String(number).padStart(2, '0')
  const date = `${String(zoned.getFullYear()).padStart(4, '0')}-${two(zoned.getMonth() + 1)}-${two(zoned.getDate())}`
  return `${date}T${two(zoned.getHours())}:${two(zoned.getMinutes())}`
}

/** Whether a name is a time zone of the IANA database, old names included. */
export function isTimeZone(name: string): boolean {
  return /^[A-Za-z]/.test(name) && !Number.isNaN(tzOffset(name, new Date(0)))
}
