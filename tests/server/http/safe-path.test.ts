import { expect, test } from 'vitest'
import { safePath } from '@/lib/server/http/safe-path'

test.each(['/exams', '/attempts/1?x=2#q', '/teach/exams/quick-check'])('%s is a path of this site', (path) => {
  expect(safePath(path, '/')).toBe(path)
})

test.each([
  undefined,
  ['/exams', '/teach'],
  '',
  'exams',
  'https://evil.example',
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  '/.//evil.example/phish',
  '/x/..//evil.example',
  '/%2e//evil.example',
  'javascript:alert(1)',
])('%s could lead elsewhere', (value) => {
  expect(safePath(value, '/practice')).toBe('/practice')
})
