import type { FormView } from '@/lib/attempts/form-view'
import type { PaperSettings } from '@/lib/attempts/paper-settings'
import { PaperHead } from './paper-head'
import { PaperQuestion } from './paper-question'
import { PaperSheet } from './paper-sheet'

/** One version of an exam, ready to be printed and handed out. It takes the questions without their key. */
export function PaperForm({ form, settings }: { form: FormView; settings: PaperSettings }) {
  const { code, title, sections } = form
  return (
    <PaperSheet
      label={`Form ${code}`}
      size={settings.size}
      running={
        <>
          <span>{title}</span>
          <span className="figures font-semibold">Form {code}</span>
        </>
      }
    >
      <PaperHead form={form} />
      {sections.map((section) => (
        <section key={section.title}>
          <h3 className={sections.length === 1 ? 'sr-only' : 'paper-heading mt-8'}>{section.title}</h3>
          {section.questions.map((question) => (
            <PaperQuestion key={question.position} question={question} form={code} working={settings.working} />
          ))}
        </section>
      ))}
      <p className="mt-6 text-center text-sm">End of form {code}</p>
    </PaperSheet>
  )
}
