import Link from 'next/link'
import { formCodeText } from '@/lib/attempts/form-code'
import { LocalTime } from '../attempt/local-time'
import { DataTable } from '../data-table'

type ListedPrinting = { id: string; at: string; by: string | null; codes: readonly string[] }

/** What was printed of an exam, each printing with its forms and, by their codes, their keys. */
export function PrintingList({ slug, printings }: { slug: string; printings: readonly ListedPrinting[] }) {
  if (printings.length === 0) return <p>No forms have been drawn yet.</p>
  return (
    <DataTable
      caption="Forms that were drawn"
      columns={[{ label: 'Drawn' }, { label: 'By' }, { label: 'Forms' }, { label: 'Keys' }]}
      rows={printings.map(({ id, at, by, codes }) => ({
        key: id,
        cells: [
          <LocalTime key="at" iso={at} />,
          by ?? '–',
          <Link
            key="forms"
            href={`/teach/exams/${slug}/paper/${id}`}
            prefetch={false}
            className="inline-flex min-h-11 items-center whitespace-nowrap"
          >
            {codes.length === 1 ? '1 form' : `${codes.length} forms`}
          </Link>,
          <KeyLinks key="keys" codes={codes} />,
        ],
      }))}
    />
  )
}

/** A link to the key of each form. */
export function KeyLinks({ codes }: { codes: readonly string[] }) {
  return (
    <ul className="figures flex flex-wrap gap-x-5">
      {codes.map((code) => (
        <li key={code}>
          <Link href={`/teach/paper/${code}`} prefetch={false} className="inline-flex min-h-11 items-center">
            {formCodeText(code)}
          </Link>
        </li>
      ))}
    </ul>
  )
}
