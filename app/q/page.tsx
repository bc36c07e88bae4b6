import { redirect } from 'next/navigation'

/** Where the form for a code leads. */
export default async function FindQuestionPage({ searchParams }: { searchParams: Promise<{ code?: unknown }> }) {
  const { code } = await searchParams
  const typed = typeof code === 'string' ? code.trim() : ''
  return redirect(typed === '' ? '/practice' : `/q/${encodeURIComponent(typed)}`)
}
