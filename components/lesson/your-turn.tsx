import type { AskingSlug } from '@/lib/lesson/section-questions'
import type { TurnView } from '@/lib/lesson/turn'
import { AskedQuestion } from '../practice/asked-question'
import type { PracticeFormState } from '../practice/practice-form'
import { AnsweredQuestion } from './answered-question'
import { GoOnLink } from './go-on-link'
import { KeepFocus } from './keep-focus'

type Answer = (slug: AskingSlug, code: string, before: PracticeFormState, form: FormData) => Promise<PracticeFormState>

/** One question on what a section has taught, answered in place. `slug`: the section's. */
export function YourTurn({ slug, turn, answer }: { slug: AskingSlug; turn: TurnView; answer: Answer }) {
  const fresh = `/learn/${slug}?turn=${turn.fresh}#your-turn`
  return (
    <section id="your-turn" aria-labelledby="your-turn-title" data-question className="scroll-mt-4">
      <div className="mb-3 flex min-h-11 flex-wrap items-center justify-between gap-x-6">
        <h2 id="your-turn-title">Your turn</h2>
        {turn.state === 'asked' && (
          <GoOnLink href={fresh} kind="quiet">
            Fresh numbers
          </GoOnLink>
        )}
      </div>
      <KeepFocus shown={turn.state === 'asked' ? turn.code : `answered ${turn.slot.code} ${turn.slot.position}`}>
        {turn.state === 'asked' ? (
          <AskedQuestion
            key={turn.code}
            prompt={turn.prompt}
            numbers={turn.numbers}
            code={null}
            heading="h3"
            takesFocus={false}
            action={answer.bind(null, slug, turn.code)}
          />
        ) : (
          <AnsweredQuestion slot={turn.slot} outcomeId="outcome" solutionOpen={turn.slot.outcome === 'unanswered'}>
            <p>
              <GoOnLink href={fresh} outcomeId="outcome">
                Fresh numbers
              </GoOnLink>
            </p>
          </AnsweredQuestion>
        )}
      </KeepFocus>
    </section>
  )
}
