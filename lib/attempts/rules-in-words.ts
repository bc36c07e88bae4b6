import { checksAnswers, type ExamPolicy, type ExamSection, type Feedback, type FeedbackTime } from './exam-policy'
import { type ExamTimes, lastClosing } from './exam-times'

/**
 * An exam's rules as plain sentences, for the instructor who sets them and the student who sits it. `timeText` writes a
 * moment as people read it, in the exam's time zone.
 */
export function rulesInWords(
  times: ExamTimes,
  policy: ExamPolicy,
  sections: readonly ExamSection[],
  timeText: (time: Date) => string,
): readonly string[] {
  return [
    ...sections.map((section) => sectionSentence(section, policy)),
    openingSentence(times, timeText),
    ...limitSentences(times),
    ...lateSentences(times, timeText),
    attemptsSentence(times.attemptsAllowed, policy),
    ...paperSentences(policy),
    ...feedbackSentences(times, policy.feedback, timeText),
  ]
}

function sectionSentence({ title, pool, pick }: ExamSection, { numbers }: ExamPolicy): string {
  const asked = pick ?? pool
  if (asked === pool) return `“${title}” asks ${pool === 1 ? 'its one question' : `all of its ${pool} questions`}.`
  const which = numbers === 'same' ? 'the same ones for everybody' : 'other ones in each attempt'
  return `“${title}” asks ${asked} of ${pool} questions, ${which}.`
}

function openingSentence({ opensAt, closesAt }: ExamTimes, timeText: (time: Date) => string): string {
  if (opensAt && closesAt)
    return `Students can start from ${timeText(opensAt)}; the exam closes on ${timeText(closesAt)}.`
  if (opensAt) return `Students can start from ${timeText(opensAt)}; the exam never closes.`
  if (closesAt) return `Students can start at once; the exam closes on ${timeText(closesAt)}.`
  return 'Students can start at any time.'
}

function limitSentences({ timeLimit, grace, closesAt }: ExamTimes): string[] {
  const limit =
    timeLimit === null
      ? 'There is no time limit.'
      : `Each attempt has ${durationText(timeLimit)}${closesAt ? ', and less for whoever starts too late to have it all' : ''}.`
  if (grace === 0) return [limit]
  return [
    limit,
    `Answers that arrive up to ${durationText(grace)} after the deadline still count, for slow connections.`,
  ]
}

function lateSentences({ closesAt, late }: ExamTimes, timeText: (time: Date) => string): string[] {
  if (closesAt === null) return []
  if (late.kind === 'none') return ['Nothing is taken after the closing time: open attempts are handed in as they are.']
  return [
    `Work handed in after the closing time loses ${late.percentPerDay} % of its points with each day begun, and nothing is taken after ${timeText(late.until)}.`,
  ]
}

function attemptsSentence(allowed: number | null, { counts }: ExamPolicy): string {
  if (allowed === 1) return 'Each student has one attempt.'
  const number = allowed === null ? 'Students can try as often as they like' : `Each student has ${allowed} attempts`
  return `${number}; ${countingWords[counts]}.`
}

const countingWords = {
  best: 'the best one counts',
  last: 'the last one counts',
  first: 'the first one counts',
  average: 'their average counts',
}

function paperSentences({ numbers, navigation, shuffleQuestions, shuffleOptions, unseenFirst }: ExamPolicy): string[] {
  const sentences = [numbers === 'same' ? 'Everybody gets the same numbers.' : 'Every attempt gets numbers of its own.']
  if (navigation === 'one-way') {
    sentences.push('The questions come one after the other, and there is no way back to an earlier one.')
  }
  if (shuffleQuestions) sentences.push('The order of the questions is shuffled for each attempt.')
  if (shuffleOptions)
    sentences.push('The options of choices are shuffled for each attempt, where their order says nothing.')
  if (unseenFirst) sentences.push('Another attempt first gets questions that the student has not seen.')
  return sentences
}

function feedbackSentences(times: ExamTimes, feedback: Feedback, timeText: (time: Date) => string): string[] {
  const closing = lastClosing(times)
  const moment: Record<FeedbackTime, string> = {
    'at-once': 'as soon as they check an answer',
    'after-submission': 'as soon as they have handed in',
    'after-close': `after ${closing === null ? 'the exam has closed' : timeText(closing)}, once nobody can work on it any more`,
    never: 'never',
  }
  const see = (what: string, time: FeedbackTime) =>
    time === 'never' ? `Students do not see ${what}.` : `Students see ${what} ${moment[time]}.`
  const checking = checksAnswers(feedback)
    ? ['Students can check each answer on its own; what is checked counts and cannot be changed any more.']
    : []
  return [
    ...checking,
    see('their score', feedback.score),
    see('which answers are right', feedback.outcome),
    see('the mistake behind a wrong answer', feedback.why),
    see('the right answers', feedback.answer),
  ]
}

/** Seconds in the units that people think in: "45 minutes", "1 hour 30 minutes", "90 seconds". */
export function durationText(seconds: number): string {
  if (seconds % 60 !== 0) return count(seconds, 'second')
  const minutes = seconds / 60
  if (minutes < 60) return count(minutes, 'minute')
  const hours = Math.floor(minutes / 60)
  return minutes % 60 === 0 ? count(hours, 'hour') : `${count(hours, 'hour')} ${count(minutes % 60, 'minute')}`
}

function count(number: number, unit: string): string {
  return `${number} ${unit}${number === 1 ? '' : 's'}`
}
