import { mostForms } from '@/lib/attempts/paper-settings'
import { Button } from '../button'
import { SelectField } from '../teach/select-field'
import { SizeChoice, WorkingChoice } from './paper-choices'

const counts = Array.from({ length: mostForms }, (_, index) => String(index + 1))

/** Orders new forms of an exam. */
export function PrintOrder({ action }: { action: (form: FormData) => Promise<void> }) {
  return (
    <form action={action} className="flex flex-wrap items-end gap-4">
      <SelectField
        name="forms"
        label="Versions"
        defaultValue="2"
        problem={null}
        options={counts.map((count) => [count, count] as const)}
      />
      <SizeChoice size="a4" />
      <WorkingChoice working={false} />
      <Button>Draw the forms</Button>
    </form>
  )
}
