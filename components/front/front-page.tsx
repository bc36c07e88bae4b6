import type { AnswerKey } from '@/lib/questions/question'
import { Button } from '../button'
import { ButtonLink } from '../button-link'
import type { Axis } from '../question/axis-caption'
import { AxisFigure } from '../question/axis-figure'
import { mistakenAnswers } from './mistaken-answers'
import { MistakesByAnswer } from './mistakes-by-answer'
import { SlidingFigure } from './sliding-figure'
import { SubSteps } from './sub-steps'

type FrontPageProps = { axis: Axis; example: AnswerKey; practise: (form: FormData) => Promise<void> }

/** What the product is, a way in, and one worked example; `example` is the key of the question that `axis` asks. */
export function FrontPage({ axis, example, practise }: FrontPageProps) {
  return (
    <div className="flex flex-col gap-16 sm:gap-20">
      <section className="grid items-center gap-x-12 gap-y-10 md:grid-cols-[minmax(0,1fr)_minmax(0,1.15fr)]">
        <div>
          <h1>Know how large the output is, and why</h1>
          <p className="mt-4 text-lg">
            Stride asks about convolution layers with other numbers every time, names the mistake behind a wrong answer,
            and holds graded exams.
          </p>
          <div className="mt-6 flex flex-wrap items-center gap-3">
            <form action={practise}>
              <Button name="families" value="mix">
                Practise now
              </Button>
            </form>
            <ButtonLink href="/learn" kind="secondary">
              Start with the lesson
            </ButtonLink>
            <ButtonLink href="/exams" kind="secondary">
              Exam Center
            </ButtonLink>
          </div>
          <p className="mt-3 text-base text-ink-soft">Practice needs no account.</p>
        </div>
        <div className="corners squared bg-sheet p-5 [--corner:22px] sm:p-8">
          <SlidingFigure {...axis} />
        </div>
      </section>
      <section>
        <h2>Numerator, divide, add one</h2>
        <p className="mt-3 max-w-[68ch]">
          Input {axis.input} × {axis.input}, filter {axis.filter} × {axis.filter}, padding {axis.padding}, stride{' '}
          {axis.stride}: three small steps, each of which you can check by itself.
        </p>
        <SubSteps steps={example.steps} />
        <div className="mt-8">
          <AxisFigure id="front-figure" {...axis} />
        </div>
        <p className="mt-4">
          <ButtonLink href="/calculator" kind="secondary">
            Work out your own numbers
          </ButtonLink>
        </p>
      </section>
      <WhyNumbers example={example} />
    </div>
  )
}

function WhyNumbers({ example }: { example: AnswerKey }) {
  const answers = mistakenAnswers(example.slips).slice(0, 3)
  const [commonest] = answers
  if (!commonest) return null
  return (
    <section className="grid gap-x-12 gap-y-6 lg:grid-cols-[minmax(0,1fr)_minmax(0,1.4fr)]">
      <div>
        <h2>A wrong answer says something</h2>
        <p className="mt-3 max-w-[68ch]">
          On the numbers above, {commonest.mistakes.length} different mistakes all lead to {commonest.answer}. One
          answer cannot tell them apart, so you are shown each of them with your own numbers instead of a guess. And
          because unlucky numbers let a mistake pass for the right answer, the numbers you get are drawn so that the
          mistakes a question is after show.
        </p>
      </div>
      <MistakesByAnswer answers={answers} />
    </section>
  )
}
