import type { NumberKind } from '@/lib/questions/number-kind'
import type { Prompt, Step } from '@/lib/questions/question'
import { Button } from '../button'
import { AnswerField } from '../question/answer-field'
import { optionLabels } from '../question/option-labels'
import { promptTextId } from '../question/prompt-text-id'
import { PromptView } from '../question/prompt-view'
import { WorkedSolution } from '../question/worked-solution'
import { StaticMarkup } from '../static-markup'
import { TextField } from '../text-field'

type PreviewedQuestion = {
  position: number
  maxPoints: number
  prompt: Prompt
  numbers: NumberKind
  correct: string
  steps: Step[]
}

/** A paper as a student would get it, with the right answers for whoever opens them. What is typed here goes nowhere. */
export function ExamPreview({ seed, questions }: { seed: string; questions: readonly PreviewedQuestion[] }) {
  return (
    <>
      <form method="get" className="flex max-w-lg flex-wrap items-end gap-3">
        <div className="min-w-0 grow">
          <TextField
            name="seed"
            label="Seed"
            hint="Every seed draws one paper, always the same."
            defaultValue={seed}
            maxLength={100}
          />
        </div>
        <Button>Draw the paper</Button>
      </form>
      <div className="mt-10 flex flex-col gap-12">
        {questions.map((question) => (
          <Previewed key={`${seed} ${question.position}`} question={question} />
        ))}
      </div>
    </>
  )
}

function Previewed({ question }: { question: PreviewedQuestion }) {
  const { position, maxPoints, prompt, numbers, correct, steps } = question
  const textId = promptTextId(position)
  return (
    <section aria-label={`Question ${position}`} className="flex flex-col gap-6 border-t-2 border-line pt-8">
      <p className="figures text-base text-ink-soft">
        Question {position} · {maxPoints} {maxPoints === 1 ? 'point' : 'points'}
      </p>
      <StaticMarkup>
        <PromptView prompt={prompt} code={null} textId={textId} />
      </StaticMarkup>
      <AnswerField
        name={`answer-${position}`}
        format={prompt.format}
        numbers={numbers}
        optionLabels={optionLabels(prompt.format)}
        defaultValue=""
        problem={null}
        describedBy={textId}
      />
      <details className="max-w-3xl">
        <summary className="w-fit font-semibold text-link">Right answer to question {position}</summary>
        <div className="mt-3 flex flex-col gap-5">
          <p className="figures font-semibold">{correct}</p>
          <StaticMarkup>
            <WorkedSolution steps={steps} />
          </StaticMarkup>
        </div>
      </details>
    </section>
  )
}
