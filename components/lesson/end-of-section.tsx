'use client'

import { useEffect, useRef, useState } from 'react'
import type { SectionSlug } from '@/lib/lesson/sections'
import { Button } from '../button'
import { readingAddress, sendReading } from './send-reading'

/** Notes the section as opened and, once the reader has come to this place, as read. Without scripts a button does that. */
export function EndOfSection({ slug, read, next }: { slug: SectionSlug; read: boolean; next: string }) {
  const [reached, setReached] = useState(read)
  const place = useRef<HTMLDivElement>(null)

  useEffect(() => {
    void sendReading(slug, 'start')
  }, [slug])

  useEffect(() => {
    const element = place.current
    if (reached || !element) return
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return
      observer.disconnect()
      void sendReading(slug, 'end').then(setReached)
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [slug, reached])

  return (
    <div ref={place} className="mt-10 flex min-h-11 items-center">
      {reached && <p className="text-ink-soft">✓ You have read this section.</p>}
      {!reached && (
        <noscript>
          <form action={`${readingAddress(slug, 'end')}&next=${encodeURIComponent(next)}`} method="post">
            <Button kind="secondary">Mark as read and go on</Button>
          </form>
        </noscript>
      )}
    </div>
  )
}
