/** How people read a moment in a time zone (an IANA name): "Tue 12 May 2026, 18:00 (CEST)". */
export function zoneTimeText(timeZone: string): (time: Date) => string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  })
  return (time) => {
    const part = Object.fromEntries(parts.formatToParts(time).map(({ type, value }) => [type, value]))
    const { weekday, day, month, year, hour, minute, timeZoneName } = part
    return `${weekday} ${day} ${month} ${year}, ${hour}:${minute} (${timeZoneName})`
  }
}
