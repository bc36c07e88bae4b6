import { expect, test } from 'vitest'
import { examRoutes, findExamRoute } from '@/lib/attempts/exam-routes'

test.each(Object.entries(examRoutes))(
  '%s is found by its address %s, with what stands for the brackets',
  (name, route) => {
    const [method, address = ''] = route.split(' ')
    const parts: string[] = []
    const asked = address.replace(/\[\w+\]/g, () => {
      parts.push(`part-${parts.length}`)
      return parts.at(-1) ?? ''
    })
    expect(findExamRoute(method, asked)).toEqual({ name, parts })
    expect(findExamRoute(method, `${asked}?of=anything\n/more`)).toEqual({ name, parts })
  },
)

test.each([
  ['PUT', '/api/attempts/1/answers'],
  ['GET', '/api/attempts/1/answers'],
  ['POST', '/api/attempts/1/clock'],
  ['POST', '/api/attempts//answers'],
  ['POST', '/api/attempts/1/2/answers'],
  ['POST', '/exams/midterm/start/now'],
  ['POST', '/teach/exams/midterm/start'],
  [undefined, '/exams/midterm/start'],
  ['POST', undefined],
])('%s %s is no such route', (method, address) => {
  expect(findExamRoute(method, address)).toBeNull()
})
