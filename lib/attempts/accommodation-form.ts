import type { Accommodation, Override } from './exam-times'
import { type Problems, type Texts, textOf, timeOf, wholeOf } from './form-fields'
import { zonedTimeText } from './zoned-time'

/** Why somebody is granted something: kept with the change, so that it can be answered for later. */
export const longestReason = 500

/** An accommodation as its form shows it: the factor as a decimal, the breaks in minutes. */
export function accommodationFormValues({ factor, breaks }: Accommodation): Texts {
  return { factor: String(factor), breaks: breaks === 0 ? '' : String(breaks / 60) }
}

export function readAccommodationForm(
  values: Texts,
): { kind: 'accommodation'; accommodation: Accommodation; why: string } | { kind: 'problems'; problems: Texts } {
  const problems: Problems = {}
  const factor = /^\d(\.\d{1,2})?$/.test(textOf(values, 'factor')) ? Number(values.factor) : Number.NaN
  if (!(factor >= 1 && factor <= 5)) problems.factor = 'Please give a factor from 1 to 5, such as 1.25.'
  const minutes = wholeOf(values, 'breaks', 0, 600, problems) ?? 0
  const why = readReason(values, problems)
  if (Object.keys(problems).length > 0) return { kind: 'problems', problems }
  return { kind: 'accommodation', accommodation: { factor, breaks: minutes * 60 }, why }
}

/** An accommodation in words, for the log and the table. */
export function accommodationText({ factor, breaks }: Accommodation): string {
  const parts = [
    ...(factor === 1 ? [] : [`${factor} times the time`]),
    ...(breaks === 0 ? [] : [`${breaks / 60} minutes of breaks`]),
  ]
  return parts.length === 0 ? 'the ordinary time' : parts.join(' and ')
}

/** What an exam grants a student or a group, as its form shows it; times are local to the exam's time zone. */
export function overrideFormValues(override: Override, timeZone: string): Texts {
  return {
    opensAt: zonedTimeText(override.opensAt, timeZone),
    closesAt: zonedTimeText(override.closesAt, timeZone),
    minutes: override.timeLimit === null ? '' : String(override.timeLimit / 60),
    attemptsAllowed: override.attemptsAllowed === null ? '' : String(override.attemptsAllowed),
  }
}

export function readOverrideForm(
  values: Texts,
  timeZone: string,
): { kind: 'override'; override: Override; why: string } | { kind: 'problems'; problems: Texts } {
  const problems: Problems = {}
  const minutes = wholeOf(values, 'minutes', 1, 10_080, problems)
  const override: Override = {
    opensAt: timeOf(values, 'opensAt', timeZone, problems),
    closesAt: timeOf(values, 'closesAt', timeZone, problems),
    timeLimit: minutes === null ? null : minutes * 60,
    attemptsAllowed: wholeOf(values, 'attemptsAllowed', 1, 1_000, problems),
  }
  const { opensAt, closesAt } = override
  if (opensAt && closesAt && closesAt <= opensAt) problems.closesAt = 'The exam would close before it opens.'
  if (Object.keys(problems).length === 0 && Object.values(override).every((value) => value === null)) {
    problems.minutes = 'Please grant something: at least one of these must be filled in.'
  }
  const why = readReason(values, problems)
  if (Object.keys(problems).length > 0) return { kind: 'problems', problems }
  return { kind: 'override', override, why }
}

/** What is granted, in words, for the log and the table. */
export function overrideText(override: Override, timeText: (time: Date) => string): string {
  const { opensAt, closesAt, timeLimit, attemptsAllowed } = override
  const parts = [
    ...(opensAt === null ? [] : [`opens ${timeText(opensAt)}`]),
    ...(closesAt === null ? [] : [`closes ${timeText(closesAt)}`]),
    ...(timeLimit === null ? [] : [`${timeLimit / 60} minutes`]),
    ...(attemptsAllowed === null ? [] : [`${attemptsAllowed} ${attemptsAllowed === 1 ? 'attempt' : 'attempts'}`]),
  ]
  return parts.join(', ')
}

/** Why something is granted or changed, which always has to be said. */
export function readReason(values: Texts, problems: Problems): string {
  const why = textOf(values, 'why')
  if (why === '') problems.why = 'Please say why: it is kept with the change.'
  if (why.length > longestReason) problems.why = `Please use at most ${longestReason} characters.`
  return why
}
