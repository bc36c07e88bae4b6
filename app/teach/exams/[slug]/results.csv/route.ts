import { findViewer } from '@/lib/server/auth/find-viewer'
import { currentTime } from '@/lib/server/clock'
import { notFoundResponse } from '@/lib/server/http/responses'
import { listExamResults } from '@/lib/server/teach/exam-results'
import { resultsCsv } from '@/lib/server/teach/results-csv'

type Context = { params: Promise<{ slug: string }> }

export async function GET(_request: Request, context: Context): Promise<Response> {
  const { slug } = await context.params
  const viewer = await findViewer()
  const results = viewer && (await listExamResults(viewer, slug, currentTime()))
  if (!results) return notFoundResponse()
  return new Response(resultsCsv(results), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${slug}-results.csv"`,
      'cache-control': 'no-store',
    },
  })
}
