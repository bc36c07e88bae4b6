'use client'

import { type FormEvent, useRef } from 'react'
import { calculate } from '@/lib/calculator/calculate'
import { type Fields, queryOf } from '@/lib/calculator/fields'
import { type Topic, topicOf } from '@/lib/calculator/topic'
import { Button } from '../button'
import { CopyButton } from '../copy-button'
import { CalculatorFields } from './calculator-fields'
import { FittingLinks } from './fitting-links'
import { FrameworkTable } from './framework-table'
import { LikeThis } from './like-this'
import { PytorchProgram } from './pytorch-program'
import { SizeHeadline } from './size-headline'
import { useAddressFields } from './use-address-fields'
import { WorkedLayer } from './worked-layer'

/** A plain form that the server answers; with scripts the result follows every key, and the address after it. */
export function Calculator({
  readings,
  askLikeThis,
}: {
  /** Where the lesson explains what a result is an example of. */
  readings: Readonly<Record<Topic, { part: string; href: string }>>
  askLikeThis: (form: FormData) => Promise<void>
}) {
  const form = useRef<HTMLFormElement>(null)
  const output = useRef<HTMLDivElement>(null)
  const { fields, change, open } = useAddressFields(form)
  const result = calculate(fields)

  /** The link that was pressed is gone then. */
  function openFitting(next: Fields) {
    open(next)
    output.current?.focus({ preventScroll: true })
  }

  return (
    <div className="grid items-start gap-x-12 gap-y-6 lg:grid-cols-[minmax(0,21rem)_minmax(0,1fr)] lg:grid-rows-[auto_1fr]">
      <SizeHeadline result={result} focus={output} />
      <form
        ref={form}
        action="/calculator"
        onSubmit={(event: FormEvent) => event.preventDefault()}
        className="group/form lg:sticky lg:top-4 lg:col-start-1 lg:row-span-2 lg:row-start-1"
      >
        <CalculatorFields
          fields={fields}
          problems={result.kind === 'refused' ? result.problems : {}}
          onFields={change}
        />
        <div className="mt-4">
          <noscript>
            <Button>Work it out</Button>
          </noscript>
          <CopyButton label="Copy a link to this" text={() => new URL(`?${queryOf(fields)}`, location.href).href} />
        </div>
      </form>
      <div className="flex min-w-0 flex-col gap-10 lg:col-start-2">
        {result.kind === 'worked' && (
          <WorkedLayer kind={result.layer.kind} results={result.results} reading={readings[topicOf(result)]} />
        )}
        <FittingLinks fitting={result.fitting} onOpen={openFitting} />
        {result.kind === 'worked' && (
          <>
            <FrameworkTable results={result.results} />
            <PytorchProgram lines={result.lines} />
            <LikeThis query={queryOf(fields)} action={askLikeThis} />
          </>
        )}
      </div>
    </div>
  )
}
