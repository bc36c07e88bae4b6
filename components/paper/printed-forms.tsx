import { formCodeText } from '@/lib/attempts/form-code'
import type { FormView } from '@/lib/attempts/form-view'
import type { PaperSettings } from '@/lib/attempts/paper-settings'
import { Button } from '../button'
import { ButtonLink } from '../button-link'
import { PageHeader } from '../page-header'
import { StaticMarkup } from '../static-markup'
import { SelectField } from '../teach/select-field'
import { SizeChoice, WorkingChoice } from './paper-choices'
import { PaperForm } from './paper-form'
import { PrintButton } from './print-button'
import { KeyLinks } from './printing-list'

/** Forms on the screen as they will be on paper; what stands above them is not printed. `only`: the one form that is shown. */
export function PrintedForms({
  address,
  printing,
  found: { title, codes, forms },
  only,
  settings,
}: {
  /** Where the exam's forms are listed. */
  address: string
  printing: string
  found: { title: string; codes: readonly string[]; forms: readonly FormView[] }
  only: string | null
  settings: PaperSettings
}) {
  return (
    <>
      <div className="print:hidden">
        <PageHeader
          title={`${title} on paper`}
          intro="Print this page, or save it as a PDF in the print dialogue. Each version begins on a page of its own; its code opens its key."
          actions={
            <ButtonLink href={address} kind="secondary">
              All forms
            </ButtonLink>
          }
        />
        <form action={`${address}/${printing}`} className="flex flex-wrap items-end gap-4">
          <SizeChoice size={settings.size} />
          <WorkingChoice working={settings.working} />
          <SelectField
            name="form"
            label="Versions"
            defaultValue={only ?? ''}
            problem={null}
            options={[['', codes.length === 1 ? 'The only one' : `All ${codes.length}`], ...codes.map(named)]}
          />
          <Button kind="secondary">Lay out</Button>
          <PrintButton />
        </form>
        <div className="mt-4 mb-8 flex flex-wrap items-center gap-x-5">
          <span>Keys:</span>
          <KeyLinks codes={codes} />
        </div>
      </div>
      <StaticMarkup>
        {forms.map((form) => (
          <PaperForm key={form.code} form={form} settings={settings} />
        ))}
      </StaticMarkup>
    </>
  )
}

function named(code: string) {
  return [code, formCodeText(code)] as const
}
