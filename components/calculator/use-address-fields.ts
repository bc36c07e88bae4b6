import { useSearchParams } from 'next/navigation'
import { type RefObject, useEffect, useState } from 'react'
import { type Fields, fieldsOf, queryOf } from '@/lib/calculator/fields'

/** Milliseconds without a key after which the address follows: browsers forbid to write it at every one. */
const calm = 300

export type AddressFields = {
  fields: Fields
  /** Typing changes the present entry of the browser's history. */
  change: (fields: Fields) => void
  /** A link makes a new one, so that Back undoes it. */
  open: (fields: Fields) => void
}

/** The fields of the calculator, begun by the page's address and kept in step with it. */
export function useAddressFields(form: RefObject<HTMLFormElement | null>): AddressFields {
  const query = useSearchParams()
  const [fields, setFields] = useState(() => fieldsOf(new URLSearchParams(query.toString())))

  useEffect(() => {
    // On a slow line somebody has typed before the page's scripts arrived.
    if (form.current) setFields(fieldsOf(formQuery(form.current)))
    const goBack = () => setFields(fieldsOf(new URLSearchParams(window.location.search)))
    window.addEventListener('popstate', goBack)
    return () => window.removeEventListener('popstate', goBack)
  }, [form])

  useEffect(() => {
    const timer = setTimeout(() => writeAddress(fields), calm)
    return () => clearTimeout(timer)
  }, [fields])

  return {
    fields,
    change: setFields,
    open(next) {
      writeAddress(fields)
      window.history.pushState(null, '', `?${queryOf(next)}`)
      setFields(next)
    },
  }
}

/** Leaves an address alone that says the same in other words. */
function writeAddress(fields: Fields): void {
  const query = queryOf(fields)
  if (queryOf(fieldsOf(new URLSearchParams(window.location.search))) === query) return
  window.history.replaceState(null, '', `?${query}`)
}

function formQuery(form: HTMLFormElement): URLSearchParams {
  const query = new URLSearchParams()
  for (const [name, value] of new FormData(form)) query.set(name, String(value))
  return query
}
