import type { KeySettings, PaperSettings } from '@/lib/attempts/paper-settings'
import { SelectField } from '../teach/select-field'

const yesOrNo = (yes: boolean) => (yes ? 'yes' : 'no')

export function SizeChoice({ size }: Pick<PaperSettings, 'size'>) {
  return (
    <SelectField
      name="size"
      label="Paper"
      defaultValue={size}
      problem={null}
      options={[
        ['a4', 'A4'],
        ['letter', 'Letter'],
      ]}
    />
  )
}

export function WorkingChoice({ working }: Pick<PaperSettings, 'working'>) {
  return (
    <SelectField
      name="working"
      label="Space for working"
      defaultValue={yesOrNo(working)}
      problem={null}
      options={[
        ['no', 'None'],
        ['yes', 'Below each question'],
      ]}
    />
  )
}

export function MistakesChoice({ mistakes }: Pick<KeySettings, 'mistakes'>) {
  return (
    <SelectField
      name="mistakes"
      label="Wrong answers"
      defaultValue={yesOrNo(mistakes)}
      problem={null}
      options={[
        ['no', 'Leave them out'],
        ['yes', 'With the mistakes behind them'],
      ]}
    />
  )
}

export function SolutionsChoice({ solutions }: Pick<KeySettings, 'solutions'>) {
  return (
    <SelectField
      name="solutions"
      label="Worked solutions"
      defaultValue={yesOrNo(solutions)}
      problem={null}
      options={[
        ['no', 'Leave them out'],
        ['yes', 'Print them'],
      ]}
    />
  )
}
