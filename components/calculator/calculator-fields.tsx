import { type ReactNode, useEffect, useState } from 'react'
import { type FieldName, type Fields, hasMore } from '@/lib/calculator/fields'
import { type LayerKind, layerKinds } from '@/lib/calculator/layer'
import { type Problems, sizeNames } from '@/lib/calculator/read-layer'
import { NumberField } from './number-field'

const kindLabels: Record<LayerKind, string> = {
  convolution: 'Convolution',
  pooling: 'Pooling',
  'ceil-pooling': 'Pooling with ceil_mode',
  transposed: 'Transposed convolution',
}

type FieldsProps = { fields: Fields; problems: Problems; onFields: (fields: Fields) => void }

/** Everything that can be set, the four numbers of the formula first. */
export function CalculatorFields(props: FieldsProps) {
  const { fields, onFields } = props
  return (
    <>
      <fieldset>
        <legend className="font-semibold">Layer</legend>
        <div className="mt-1 grid grid-cols-2 gap-x-4">
          {layerKinds.map((kind) => (
            <label key={kind} className="flex min-h-11 items-center gap-2.5 leading-tight">
              <input
                type="radio"
                name="layer"
                value={kind}
                checked={fields.layer === kind}
                onChange={() => onFields({ ...fields, layer: kind })}
                className="size-5 flex-none"
              />
              {kindLabels[kind]}
            </label>
          ))}
        </div>
      </fieldset>
      <div className="mt-3 grid grid-cols-2 gap-x-4 gap-y-3">
        <Field {...props} name="W" label="Input size" symbol="W" />
        <Field {...props} name="F" label="Filter size" symbol="F" />
        <Field {...props} name="P" label="Padding" symbol="P" />
        <Field {...props} name="S" label="Stride" symbol="S" />
        <div className="hidden group-has-[[value=transposed]:checked]/form:block">
          <Field {...props} name="A" label="Output padding" />
        </div>
      </div>
      <MoreFields {...props} />
    </>
  )
}

/** What most layers leave as it is; open where something in it is set. */
function MoreFields(props: FieldsProps) {
  const isSet = hasMore(props.fields)
  const [open, setOpen] = useState(isSet)
  useEffect(() => {
    if (isSet) setOpen(true)
  }, [isSet])
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)} className="mt-4">
      <summary className="flex min-h-11 items-center font-semibold text-link underline underline-offset-4">
        Dilation, uneven padding, another height
      </summary>
      <p className="text-base text-ink-soft">A field left empty is the same as above.</p>
      <div className="mt-3 grid grid-cols-2 gap-x-4 gap-y-3">
        <Field {...props} name="d" label="Dilation" symbol="d" />
        <Uneven>
          <Field {...props} name="Pend" label="Padding after" />
        </Uneven>
        <Field {...props} name="H" label="Input height" symbol="H" />
        <Field {...props} name="FH" label="Filter height" />
        <Field {...props} name="PH" label="Padding above" />
        <Uneven>
          <Field {...props} name="PHend" label="Padding below" />
        </Uneven>
        <Field {...props} name="SH" label="Stride down" />
      </div>
    </details>
  )
}

/** Only where both sides of an axis can be padded differently. */
function Uneven({ children }: { children: ReactNode }) {
  return (
    <div className="hidden group-has-[:is([value=convolution],[value=pooling]):checked]/form:block">{children}</div>
  )
}

function Field({
  fields,
  problems,
  onFields,
  name,
  label,
  symbol = null,
}: FieldsProps & { name: FieldName; label: string; symbol?: string | null }) {
  return (
    <NumberField
      name={name}
      label={label}
      symbol={symbol}
      value={fields[name]}
      least={sizeNames[name].least}
      problem={problems[name] ?? null}
      onValue={(value) => onFields({ ...fields, [name]: value })}
    />
  )
}
