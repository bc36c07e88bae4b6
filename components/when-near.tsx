'use client'

import { type ComponentType, type ReactNode, useEffect, useRef, useState } from 'react'

/** Screens' heights before a part comes into view at which it is fetched. */
const margin = '100%'

/** Shows `children`, the still picture of a part, until the reader comes near, and then the part itself, of the same size. */
export function WhenNear({ load, children }: { load: () => Promise<ComponentType>; children: ReactNode }) {
  const [Part, setPart] = useState<ComponentType | null>(null)
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = place.current
    if (!element) return
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return
        observer.disconnect()
        void load().then((part) => setPart(() => part))
      },
      { rootMargin: margin },
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [load])
  return <div ref={place}>{Part === null ? children : <Part />}</div>
}
