import { type FeedbackPart, type FeedbackTime, feedbackParts, feedbackTimes } from '@/lib/attempts/exam-policy'
import type { Texts } from '@/lib/attempts/form-fields'
import { feedbackField } from '@/lib/attempts/rules-form'

const parts: Record<FeedbackPart, string> = {
  score: 'Score',
  outcome: 'Right or wrong',
  why: 'The mistake behind it',
  answer: 'Right answer and solution',
}

const times: Record<FeedbackTime, string> = {
  'at-once': 'On checking each answer',
  'after-submission': 'After handing in',
  'after-close': 'After the exam closes',
  never: 'Never',
}

/** What students are told, by when: one choice in each row. */
export function FeedbackMatrix({ values, problems }: { values: Texts; problems: Texts }) {
  const problem = feedbackParts.map((part) => problems[feedbackField(part)]).find((text) => text !== undefined)
  return (
    <fieldset>
      <legend className="mb-4 font-display text-xl font-bold">What students see, and when</legend>
      <table className="w-full max-w-2xl border-collapse">
        <thead>
          <tr>
            <td />
            {feedbackTimes.map((time) => (
              <th key={time} scope="col" className="px-1 pb-2 text-center align-bottom text-base font-semibold">
                {times[time]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {feedbackParts.map((part) => (
            <tr key={part} className="border-t border-line">
              <th scope="row" className="py-1 pr-3 text-left font-semibold">
                {parts[part]}
              </th>
              {feedbackTimes.map((time) => (
                <td key={time} className="text-center">
                  <label className="grid min-h-11 min-w-11 place-items-center">
                    <span className="sr-only">
                      {parts[part]}: {times[time]}
                    </span>
                    <input
                      type="radio"
                      name={feedbackField(part)}
                      value={time}
                      defaultChecked={values[feedbackField(part)] === time}
                      className="size-5"
                    />
                  </label>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {problem !== undefined && (
        <p role="alert" className="mt-2 font-semibold text-wrong">
          {problem}
        </p>
      )}
    </fieldset>
  )
}
