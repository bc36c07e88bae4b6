import { PathnameContext } from 'next/dist/shared/lib/hooks-client-context.shared-runtime'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { type HeaderViewer, SiteHeader } from '@/components/site-header'
import { readTheme } from '@/components/theme'
import { pageNeeds } from '@/lib/server/serving/page-needs'
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
  const plain = { development: false, pictures: false, programs: false }

  it('allows scripts by nonce alone outside development', () => {
    const policy = contentSecurityPolicy('abc', plain)
    expect(policy).toContain("script-src 'nonce-abc' 'strict-dynamic';")
    expect(policy).toContain("style-src 'self' 'nonce-abc';")
    expect(policy).not.toContain('unsafe-eval')
    expect(policy.replace("style-src-attr 'unsafe-inline'", '')).not.toContain('unsafe-inline')
  })

  it('lets the playground alone show pictures out of memory and ask for the camera', () => {
    const policy = (pictures: boolean) => contentSecurityPolicy('abc', { ...plain, pictures })
    expect(policy(false)).toContain("img-src 'self' data:;")
    expect(policy(true)).toContain("img-src 'self' data: blob:;")
    expect(policy(true).replace(' blob:', '')).toBe(policy(false))
    expect(permissionsPolicy(false)).toContain('camera=()')
    expect(permissionsPolicy(true)).toContain('camera=(self)')
    expect(permissionsPolicy(true).replace('self', '')).toBe(permissionsPolicy(false))
  })

  it('lets the page of the exercise alone frame the sandbox, and evaluate nothing itself', () => {
    const policy = (programs: boolean) => contentSecurityPolicy('abc', { ...plain, programs })
    expect(policy(false)).toContain("frame-src 'none';")
    expect(policy(true)).toContain("frame-src 'self';")
    expect(policy(true)).not.toContain('unsafe-eval')
    expect(policy(true).replace("frame-src 'self'", "frame-src 'none'")).toBe(policy(false))
  })

  it.each([
    ['/learn/from-scratch', true],
    ['/learn/from-scratch?_rsc=1', true],
    ['/learn/from-scratch/more', false],
    ['/learn/playground', false],
    ['/', false],
  ])('%s runs programs: %s', (route, expected) => {
    expect(pageNeeds(route).programs).toBe(expected)
  })

  it.each([
    ['/learn/playground', true],
    ['/learn/playground?_rsc=1', true],
    ['/learn/playground/', true],
    ['/learn/playgrounds', false],
    ['/learn', false],
    ['/?/learn/playground', false],
  ])('%s is the playground: %s', (route, expected) => {
    expect(pageNeeds(route).pictures).toBe(expected)
  })
})
