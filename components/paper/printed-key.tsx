import type { FormKey } from '@/lib/attempts/form-key'
import type { KeySettings } from '@/lib/attempts/paper-settings'
import { LocalTime } from '../attempt/local-time'
import { Button } from '../button'
import { ButtonLink } from '../button-link'
import { PageHeader } from '../page-header'
import { StaticMarkup } from '../static-markup'
import { FormKeySheet } from './form-key-sheet'
import { MistakesChoice, SizeChoice, SolutionsChoice } from './paper-choices'
import { PrintButton } from './print-button'
import { KeyLinks } from './printing-list'

/** The key of a form on the screen as it will be on paper; what stands above it is not printed. */
export function PrintedKey({
  code,
  found: { key, slug, printing },
  settings,
}: {
  code: string
  found: { key: FormKey; slug: string; printing: { id: string; at: string; codes: readonly string[] } }
  settings: KeySettings
}) {
  const others = printing.codes.filter((other) => other !== code)
  return (
    <>
      <div className="print:hidden">
        <PageHeader
          title={`Key to form ${key.code}`}
          intro={
            <>
              {key.title}, drawn on <LocalTime iso={printing.at} />.
            </>
          }
          actions={
            <>
              <ButtonLink href={`/teach/exams/${slug}/paper/${printing.id}?form=${code}`} kind="secondary">
                The form
              </ButtonLink>
              <ButtonLink href={`/teach/exams/${slug}/paper`} kind="secondary">
                All forms
              </ButtonLink>
            </>
          }
        />
        <form action={`/teach/paper/${code}`} className="flex flex-wrap items-end gap-4">
          <SizeChoice size={settings.size} />
          <MistakesChoice mistakes={settings.mistakes} />
          <SolutionsChoice solutions={settings.solutions} />
          <Button kind="secondary">Lay out</Button>
          <PrintButton />
        </form>
        <div className="mt-4 mb-8 flex min-h-11 flex-wrap items-center gap-x-5">
          {others.length > 0 && (
            <>
              <span>Other versions:</span>
              <KeyLinks codes={others} />
            </>
          )}
        </div>
      </div>
      <StaticMarkup>
        <FormKeySheet formKey={key} settings={settings} />
      </StaticMarkup>
    </>
  )
}
