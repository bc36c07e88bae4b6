import { checkExamRules, type RuleField } from './check-exam-rules'
import {
  countingRules,
  type ExamPolicy,
  type ExamSection,
  type FeedbackTime,
  feedbackParts,
  feedbackTimes,
} from './exam-policy'
import type { ExamTimes, LatePolicy } from './exam-times'
import { type Problems, type Texts, textOf, timeOf, wholeOf } from './form-fields'
import { isTimeZone, zonedTimeText } from './zoned-time'

/** An exam's rules as an instructor sets them. */
export type ExamRules = {
  readonly times: ExamTimes
  readonly policy: ExamPolicy
  readonly sections: readonly ExamSection[]
  readonly timeZone: string
  readonly password: string | null
}

export type ReadRules =
  | { readonly kind: 'rules'; readonly rules: ExamRules }
  | { readonly kind: 'problems'; readonly problems: Texts }

/** The rules as the form shows them; times are local to the time zone, an empty text means none. */
export function rulesFormValues({ times, policy, sections, timeZone, password }: ExamRules): Texts {
  const { late } = times
  return {
    opensAt: zonedTimeText(times.opensAt, timeZone),
    closesAt: zonedTimeText(times.closesAt, timeZone),
    timeZone,
    minutes: times.timeLimit === null ? '' : String(times.timeLimit / 60),
    attemptsAllowed: times.attemptsAllowed === null ? '' : String(times.attemptsAllowed),
    counts: policy.counts,
    grace: times.grace === 0 ? '' : String(times.grace),
    latePercent: late.kind === 'none' ? '' : String(late.percentPerDay),
    lateUntil: late.kind === 'none' ? '' : zonedTimeText(late.until, timeZone),
    numbers: policy.numbers,
    navigation: policy.navigation,
    shuffleQuestions: policy.shuffleQuestions ? 'on' : '',
    shuffleOptions: policy.shuffleOptions ? 'on' : '',
    unseenFirst: policy.unseenFirst ? 'on' : '',
    password: password ?? '',
    ...Object.fromEntries(feedbackParts.map((part) => [feedbackField(part), policy.feedback[part]])),
    ...Object.fromEntries(sections.map(({ pick }, index) => [pickField(index), pick === null ? '' : String(pick)])),
  }
}

export function feedbackField(part: (typeof feedbackParts)[number]): string {
  return `feedback-${part}`
}

/** `index` counts sections from 0. */
export function pickField(index: number): string {
  return `pick-${index + 1}`
}

/** The fields that a problem of the rules is shown at. */
const fieldNames: Record<Exclude<RuleField, 'sections' | 'feedback'>, string> = {
  closesAt: 'closesAt',
  timeLimit: 'minutes',
  attemptsAllowed: 'attemptsAllowed',
  grace: 'grace',
  late: 'lateUntil',
  unseenFirst: 'unseenFirst',
  shuffleQuestions: 'shuffleQuestions',
}

/** Reads the form for an exam with these sections; every field that cannot be, with the reason. */
export function readRulesForm(values: Texts, sections: readonly ExamSection[]): ReadRules {
  const problems: Problems = {}
  const text = (name: string) => textOf(values, name)
  const timeZone = text('timeZone')
  if (!isTimeZone(timeZone)) {
    return {
      kind: 'problems',
      problems: { timeZone: `“${timeZone}” is no time zone: choose one such as Europe/Berlin.` },
    }
  }
  const time = (name: string) => timeOf(values, name, timeZone, problems)
  const whole = (name: string, least: number, most: number) => wholeOf(values, name, least, most, problems)
  const minutes = whole('minutes', 1, 10_080)
  const times: ExamTimes = {
    opensAt: time('opensAt'),
    closesAt: time('closesAt'),
    timeLimit: minutes === null ? null : minutes * 60,
    attemptsAllowed: whole('attemptsAllowed', 1, 1_000),
    grace: whole('grace', 0, 3_600) ?? 0,
    late: latePolicy(whole('latePercent', 1, 100), time('lateUntil'), problems),
  }
  const policy: ExamPolicy = {
    counts: oneOf(countingRules, text('counts'), 'best'),
    numbers: text('numbers') === 'same' ? 'same' : 'each',
    navigation: text('navigation') === 'one-way' ? 'one-way' : 'free',
    shuffleQuestions: text('shuffleQuestions') !== '',
    shuffleOptions: text('shuffleOptions') !== '',
    unseenFirst: text('unseenFirst') !== '',
    feedback: {
      score: feedbackTime(text(feedbackField('score'))),
      outcome: feedbackTime(text(feedbackField('outcome'))),
      why: feedbackTime(text(feedbackField('why'))),
      answer: feedbackTime(text(feedbackField('answer'))),
    },
  }
  const picked = sections.map((section, index) => ({ ...section, pick: whole(pickField(index), 1, 1_000) }))
  const password = text('password') === '' ? null : text('password')
  if (password !== null && password.length > 100) problems.password = 'Please choose at most 100 characters.'
  if (Object.keys(problems).length === 0) {
    for (const { field, problem } of checkExamRules(times, policy, picked)) problems[shownAt(field, picked)] ??= problem
  }
  if (Object.keys(problems).length > 0) return { kind: 'problems', problems }
  return { kind: 'rules', rules: { times, policy, sections: picked, timeZone, password } }
}

function latePolicy(percentPerDay: number | null, until: Date | null, problems: Problems): LatePolicy {
  if (percentPerDay === null && until === null) return { kind: 'none' }
  if (percentPerDay !== null && until !== null) return { kind: 'falling', percentPerDay, until }
  const missing = percentPerDay === null ? 'latePercent' : 'lateUntil'
  problems[missing] ??= 'Late work needs both: what it loses each day, and until when it is taken.'
  return { kind: 'none' }
}

function shownAt(field: RuleField, sections: readonly ExamSection[]): string {
  switch (field) {
    case 'feedback':
      return feedbackField('score')
    case 'sections':
      return pickField(
        Math.max(
          0,
          sections.findIndex(({ pool, pick }) => pool === 0 || (pick !== null && pick > pool)),
        ),
      )
    case 'closesAt':
    case 'timeLimit':
    case 'attemptsAllowed':
    case 'grace':
    case 'late':
    case 'unseenFirst':
    case 'shuffleQuestions':
      return fieldNames[field]
  }
}

function oneOf<T extends string>(choices: readonly T[], text: string, usual: T): T {
  return choices.find((choice) => choice === text) ?? usual
}

function feedbackTime(text: string): FeedbackTime {
  return oneOf(feedbackTimes, text, 'never')
}
