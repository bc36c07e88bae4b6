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

/** A section with the bank that it picks from. */
export type BankSection = ExamSection & { readonly bankId: string }

/** What a section can pick from; `pool`: how many questions it has. */
export type PickableBank = { readonly id: string; readonly title: string; readonly pool: number }

/** An exam's rules as an instructor sets them. */
export type ExamRules = {
  readonly times: ExamTimes
  readonly policy: ExamPolicy
  readonly sections: readonly BankSection[]
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
    ...Object.assign({}, ...sections.map(sectionValues)),
  }
}

export function feedbackField(part: (typeof feedbackParts)[number]): string {
  return `feedback-${part}`
}

const sectionParts = ['place', 'title', 'bank', 'pick'] as const

/** The field of a section in the form, where it stands in the row `index`, counted from 0. */
export function sectionField(part: (typeof sectionParts)[number], index: number): string {
  return `${part}-${index + 1}`
}

function sectionValues({ title, bankId, pick }: BankSection, index: number): Texts {
  return {
    [sectionField('place', index)]: String(index + 1),
    [sectionField('title', index)]: title,
    [sectionField('bank', index)]: bankId,
    [sectionField('pick', index)]: pick === null ? '' : String(pick),
  }
}

/** No exam has more sections. */
const mostSections = 20

/** How many rows of sections the form shows: those with a bank, and one more to add another. */
export function sectionRows(values: Texts): number {
  const filled = Array.from({ length: mostSections }, (_, index) => index).filter(
    (index) => textOf(values, sectionField('bank', index)) !== '',
  )
  return Math.min(mostSections, 1 + (filled.at(-1) ?? -1) + 1)
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

/** Reads the form, whose sections pick from these banks; every field that cannot be, with the reason. */
export function readRulesForm(values: Texts, banks: readonly PickableBank[]): ReadRules {
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
  const rows = readSections(values, banks, problems)
  const sections = rows.map(({ section }) => section)
  const password = text('password') === '' ? null : text('password')
  if (password !== null && password.length > 100) problems.password = 'Please choose at most 100 characters.'
  if (Object.keys(problems).length === 0) {
    for (const { field, problem } of checkExamRules(times, policy, sections)) problems[shownAt(field, rows)] ??= problem
  }
  if (Object.keys(problems).length > 0) return { kind: 'problems', problems }
  return { kind: 'rules', rules: { times, policy, sections, timeZone, password } }
}

type SectionRow = { readonly row: number; readonly section: BankSection }

/** The sections by their places; a row without a bank is none. */
function readSections(values: Texts, banks: readonly PickableBank[], problems: Problems): SectionRow[] {
  const rows = Array.from({ length: mostSections }, (_, row) => row).flatMap((row) => {
    const field = (part: (typeof sectionParts)[number]) => sectionField(part, row)
    const bankId = textOf(values, field('bank'))
    if (bankId === '') return []
    const bank = banks.find(({ id }) => id === bankId)
    if (bank === undefined) problems[field('bank')] = 'There is no such bank any more: choose another one.'
    const title = textOf(values, field('title')) || (bank?.title ?? '')
    if (title.length > 200) problems[field('title')] = 'Please use at most 200 characters.'
    const place = wholeOf(values, field('place'), 1, 1_000, problems) ?? mostSections
    const pick = wholeOf(values, field('pick'), 1, 1_000, problems)
    return [{ place, row, section: { title, bankId, pool: bank?.pool ?? 0, pick } }]
  })
  return rows.toSorted((a, b) => a.place - b.place).map(({ row, section }) => ({ row, section }))
}

function latePolicy(percentPerDay: number | null, until: Date | null, problems: Problems): LatePolicy {
  if (percentPerDay === null && until === null) return { kind: 'none' }
  if (percentPerDay !== null && until !== null) return { kind: 'falling', percentPerDay, until }
  const missing = percentPerDay === null ? 'latePercent' : 'lateUntil'
  problems[missing] ??= 'Late work needs both: what it loses each day, and until when it is taken.'
  return { kind: 'none' }
}

function shownAt(field: RuleField, rows: readonly SectionRow[]): string {
  switch (field) {
    case 'feedback':
      return feedbackField('score')
    case 'sections':
      return sectionField(
        rows.length === 0 ? 'bank' : 'pick',
        rows.find(({ section: { pool, pick } }) => pool === 0 || (pick !== null && pick > pool))?.row ?? 0,
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
