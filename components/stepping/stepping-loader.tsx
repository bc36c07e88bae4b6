'use client'

import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { SteppingPlayer } from './stepping-player'
import type { SteppingShown } from './stepping-shown'

/** So far below the screen a figure begins to load, so that it is alive when it is seen. */
const ahead = '600px'

/** Shows `children`, the picture, until it comes near the screen and what operates it has been fetched. */
export function SteppingLoader({ children, ...shown }: SteppingShown & { children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null)
  const [Player, setPlayer] = useState<typeof SteppingPlayer | null>(null)

  useEffect(() => {
    if (!place.current) return
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return
        observer.disconnect()
        import('./stepping-player').then(
          (module) => setPlayer(() => module.SteppingPlayer),
          // Without the network the picture stays a picture.
          () => undefined,
        )
      },
      { rootMargin: ahead },
    )
    observer.observe(place.current)
    return () => observer.disconnect()
  }, [])

  return <div ref={place}>{Player === null ? children : <Player {...shown} />}</div>
}
