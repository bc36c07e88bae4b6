import type { FormKey } from '@/lib/attempts/form-key'
import type { KeySettings } from '@/lib/attempts/paper-settings'
import { KeyedQuestion } from './keyed-question'
import { PaperSheet } from './paper-sheet'
import { pointsText } from './points-text'

/** What is right on one form, for whoever marks it. */
export function FormKeySheet({ formKey, settings }: { formKey: FormKey; settings: KeySettings }) {
  const { code, title, maxPoints, sections } = formKey
  return (
    <PaperSheet
      label={`Key to form ${code}`}
      size={settings.size}
      running={
        <>
          <span>{title}</span>
          <span className="font-semibold">
            Key to form <span className="figures">{code}</span>
          </span>
        </>
      }
    >
      <h2 className="text-2xl">
        Key to form <span className="figures">{code}</span>
      </h2>
      <p className="mt-1 text-base">
        {title}, {pointsText(maxPoints)}. In tables every right cell counts.
      </p>
      {sections.map((section) => (
        <section key={section.title}>
          <h3 className={sections.length === 1 ? 'sr-only' : 'paper-heading mt-6'}>{section.title}</h3>
          {section.questions.map((question) => (
            <KeyedQuestion key={question.position} question={question} settings={settings} />
          ))}
        </section>
      ))}
    </PaperSheet>
  )
}
