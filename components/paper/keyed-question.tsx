import type { KeyedQuestion as KeyedQuestionView } from '@/lib/attempts/form-key'
import type { KeySettings } from '@/lib/attempts/paper-settings'
import { FigureView } from '../question/figure-view'
import { WorkedSolution } from '../question/worked-solution'
import { MistakenAnswers } from './mistaken-answers'
import { pointsText } from './points-text'
import { RightAnswer } from './right-answer'

/** The right answer to one question and, where they are asked for, the mistakes that give other answers and the way to it. */
export function KeyedQuestion({ question, settings }: { question: KeyedQuestionView; settings: KeySettings }) {
  const { position, code, maxPoints, title, correct, mistakes, steps, figure } = question
  return (
    <article aria-label={`Question ${position}`} className={`paper-question ${settings.solutions ? 'paper-long' : ''}`}>
      <div className="paper-heading flex items-baseline justify-between gap-x-6">
        <h4 className="text-base">
          <span className="figures">{position}.</span> {title}
        </h4>
        <p className="text-base whitespace-nowrap">{pointsText(maxPoints)}</p>
      </div>
      <div className="mt-1 flex flex-wrap items-end justify-between gap-x-6">
        <RightAnswer correct={correct} />
        {code !== null && <p className="figures ms-auto text-xs">{code}</p>}
      </div>
      {settings.mistakes && mistakes.length > 0 && <MistakenAnswers position={position} answers={mistakes} />}
      {settings.solutions && (
        <div className="mt-4 flex flex-col gap-4">
          <WorkedSolution steps={steps} heading="h5" />
          {figure && <FigureView id={`figure-${position}`} figure={figure} />}
        </div>
      )}
    </article>
  )
}
