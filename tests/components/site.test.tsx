import { PathnameContext } from 'next/dist/shared/lib/hooks-client-context.shared-runtime'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { type HeaderViewer, SiteHeader } from '@/components/site-header'
import { readTheme } from '@/components/theme'
import { readsPictures } from '@/lib/server/serving/reads-pictures'
import { contentSecurityPolicy, permissionsPolicy } from '@/lib/server/serving/security-headers'

function header(viewer: HeaderViewer, pathname = '/'): string {
  return renderToStaticMarkup(
    <PathnameContext value={pathname}>
      <SiteHeader viewer={viewer} />
    </PathnameContext>,
  )
}

describe('SiteHeader', () => {
  it('offers teaching to those who teach', () => {
    expect(header({ kind: 'visitor' })).not.toContain('href="/teach"')
    expect(header({ kind: 'person', name: 'Ada', role: 'student' })).not.toContain('href="/teach"')
    expect(header({ kind: 'person', name: 'Ada', role: 'instructor' })).toContain('href="/teach"')
    expect(header({ kind: 'person', name: 'Ada', role: 'admin' })).toContain('href="/teach"')
  })

  it('signs out by a form, never by a link that a page could prefetch', () => {
    expect(header({ kind: 'person', name: 'Ada', role: 'student' })).toContain('action="/sign-out" method="post"')
    expect(header({ kind: 'guest' })).toContain('href="/sign-up"')
    expect(header({ kind: 'visitor' })).toContain('href="/sign-in"')
  })

  it('marks the current place, also from the pages below it', () => {
    const current = (pathname: string) =>
      /<a[^>]*aria-current="(\w+)"[^>]*href="([^"]+)"/.exec(header({ kind: 'visitor' }, pathname))?.slice(1)
    expect(current('/exams')).toEqual(['page', '/exams'])
    expect(current('/practice/1')).toEqual(['true', '/practice'])
    expect(current('/examsfoo')).toBeUndefined()
  })
})

describe('the theme cookie', () => {
  it.each([
    ['dark', 'dark'],
    ['light', 'light'],
    ['<script>', 'system'],
    [undefined, 'system'],
  ])('%s is read as %s', (value, theme) => {
    expect(readTheme(value)).toBe(theme)
  })
})

describe('the content security policy', () => {
  it('allows scripts by nonce alone outside development', () => {
    const policy = contentSecurityPolicy('abc', { development: false, pictures: false })
    expect(policy).toContain("script-src 'nonce-abc' 'strict-dynamic';")
    expect(policy).toContain("style-src 'self' 'nonce-abc';")
    expect(policy).not.toContain('unsafe-eval')
    expect(policy.replace("style-src-attr 'unsafe-inline'", '')).not.toContain('unsafe-inline')
  })

  it('lets the playground alone show pictures out of memory and ask for the camera', () => {
    const policy = (pictures: boolean) => contentSecurityPolicy('abc', { development: false, pictures })
    expect(policy(false)).toContain("img-src 'self' data:;")
    expect(policy(true)).toContain("img-src 'self' data: blob:;")
    expect(policy(true).replace(' blob:', '')).toBe(policy(false))
    expect(permissionsPolicy(false)).toContain('camera=()')
    expect(permissionsPolicy(true)).toContain('camera=(self)')
    expect(permissionsPolicy(true).replace('self', '')).toBe(permissionsPolicy(false))
  })

  it.each([
    ['/learn/playground', true],
    ['/learn/playground?_rsc=1', true],
    ['/learn/playground/', true],
    ['/learn/playgrounds', false],
    ['/learn', false],
    ['/?/learn/playground', false],
  ])('%s is the playground: %s', (route, expected) => {
    expect(readsPictures(route)).toBe(expected)
  })
})
