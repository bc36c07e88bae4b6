import { type ExamPolicy, type ExamSection, type FeedbackTime, feedbackParts, feedbackTimes } from './exam-policy'
import { type ExamTimes, lastClosing } from './exam-times'

/** A rule that cannot be, and why; `field` is the part of the form to change. */
export type RuleProblem = { readonly field: RuleField; readonly problem: string }
export type RuleField =
  | 'closesAt'
  | 'timeLimit'
  | 'attemptsAllowed'
  | 'grace'
  | 'late'
  | 'feedback'
  | 'unseenFirst'
  | 'shuffleQuestions'
  | 'sections'

/** Everything about these rules that contradicts itself; none, and every student can sit the exam as the rules say. */
export function checkExamRules(
  times: ExamTimes,
  policy: ExamPolicy,
  sections: readonly ExamSection[],
): readonly RuleProblem[] {
  return [...timeProblems(times), ...feedbackProblems(times, policy), ...sectionProblems(times, policy, sections)]
}

function timeProblems(times: ExamTimes): RuleProblem[] {
  const { opensAt, closesAt, timeLimit, grace, late } = times
  const problems: RuleProblem[] = []
  if (opensAt && closesAt && closesAt <= opensAt) {
    problems.push({ field: 'closesAt', problem: 'The exam would close before it opens.' })
  }
  if (late.kind === 'falling' && closesAt === null) {
    problems.push({ field: 'late', problem: 'Nothing can be late in an exam that never closes: set when it closes.' })
  }
  if (late.kind === 'falling' && closesAt && late.until <= closesAt) {
    problems.push({ field: 'late', problem: 'Late work must be taken until some time after the exam closes.' })
  }
  if (grace > 0 && timeLimit === null && lastClosing(times) === null) {
    problems.push({
      field: 'grace',
      problem: 'Without a time limit or a closing time there is nothing to be graceful about.',
    })
  }
  if (opensAt && closesAt && timeLimit !== null && closesAt.getTime() - opensAt.getTime() < timeLimit * 1000) {
    problems.push({
      field: 'timeLimit',
      problem: 'The exam is open for less than its time limit: nobody would have all of it.',
    })
  }
  return problems
}

const partNames = {
  score: 'the score',
  outcome: 'right or wrong',
  why: 'the mistake behind an answer',
  answer: 'the right answer',
}

/** What gives another part away; a later part of the pair may not be seen before the earlier one. */
const gives = [
  ['why', 'outcome'],
  ['answer', 'outcome'],
] as const

function feedbackProblems(times: ExamTimes, { feedback, numbers, counts }: ExamPolicy): RuleProblem[] {
  const problems: RuleProblem[] = []
  const say = (problem: string) => problems.push({ field: 'feedback', problem })
  for (const [telling, told] of gives) {
    if (feedbackTimes.indexOf(feedback[telling]) < feedbackTimes.indexOf(feedback[told])) {
      say(`Whoever sees ${partNames[telling]} sees ${partNames[told]} too: show ${partNames[told]} no later.`)
    }
  }
  if (feedback.score === 'at-once' && feedback.outcome !== 'at-once') {
    say('The score of a single answer tells whether it is right: show both as soon as it is checked, or neither.')
  }
  if (feedbackTimes.indexOf(feedback.outcome) < feedbackTimes.indexOf(feedback.score)) {
    say('Whoever sees which answers are right can add up the score: show the score no later.')
  }
  if (lastClosing(times) === null && feedbackParts.some((part) => feedback[part] === 'after-close')) {
    say('This exam never closes, so what is shown after it closes would never be shown: set when it closes.')
  }
  const again = times.attemptsAllowed === null || times.attemptsAllowed > 1
  if (numbers === 'same' && again && isTold(feedback.answer) && counts !== 'first') {
    say(
      'With the same numbers for all and several attempts, the right answers of the first attempt would answer the second: show them after the exam closes, or let the first attempt count.',
    )
  }
  return problems
}

/** Whether it is known by the time of a second attempt. */
function isTold(time: FeedbackTime): boolean {
  return time === 'at-once' || time === 'after-submission'
}

function sectionProblems(times: ExamTimes, policy: ExamPolicy, sections: readonly ExamSection[]): RuleProblem[] {
  if (sections.length === 0) return [{ field: 'sections', problem: 'An exam needs at least one section.' }]
  const problems = sections.flatMap(({ title, pool, pick }): RuleProblem[] => {
    if (pool === 0) return [{ field: 'sections', problem: `“${title}” has no questions to pick from.` }]
    if (pick !== null && pick > pool) {
      return [{ field: 'sections', problem: `“${title}” is to pick ${pick} of only ${pool} questions.` }]
    }
    return []
  })
  const picks = sections.some(({ pool, pick }) => pick !== null && pick < pool)
  if (policy.unseenFirst && !picks) {
    problems.push({
      field: 'unseenFirst',
      problem: 'Every attempt holds all questions, so none is left unseen: let a section pick fewer than it has.',
    })
  }
  if (policy.unseenFirst && times.attemptsAllowed === 1) {
    problems.push({ field: 'unseenFirst', problem: 'With one attempt only, every question is unseen anyway.' })
  }
  if (policy.unseenFirst && policy.numbers === 'same') {
    problems.push({ field: 'unseenFirst', problem: 'The same paper for all cannot depend on what somebody has seen.' })
  }
  return problems
}
