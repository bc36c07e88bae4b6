import { certainties, certaintyMarks, certaintyWords } from '@/lib/attempts/certainty'
import { signedMark } from './signed-mark'

/** Says how sure one is of an answer, or says nothing: each choice with what it can win and lose. */
export function CertaintyChoice() {
  return (
    <fieldset className="min-w-0">
      <legend className="text-base">
        <span className="font-semibold">How sure are you?</span>{' '}
        <span className="text-ink-soft">If you like: what right and wrong are then worth.</span>
      </legend>
      <div className="mt-1 flex flex-wrap gap-x-5">
        {certainties.map((certainty) => (
          <label key={certainty} className="flex min-h-11 items-center gap-2">
            <input type="radio" name="certainty" value={certainty} className="size-5" />
            <span>
              {capitalised(certaintyWords[certainty])}{' '}
              <span className="figures text-base text-ink-soft">
                {signedMark(certaintyMarks[certainty].right)} or {signedMark(certaintyMarks[certainty].wrong)}
              </span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
