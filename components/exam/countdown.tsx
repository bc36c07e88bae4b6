'use client'

import { useEffect, useEffectEvent, useState } from 'react'

/** Seconds before the end at which the time is no longer a calm colour. */
const soon = 300

/**
 * Time left by the server's clock: `now` is the server's time when the page was made, so a wrong clock on this machine
 * does not matter. Calls `onEnd` once, at the deadline.
 */
export function Countdown({ deadline, now, onEnd }: { deadline: string; now: string; onEnd: () => void }) {
  const [left, setLeft] = useState(() => secondsBetween(now, deadline))
  const end = useEffectEvent(onEnd)

  useEffect(() => {
    const total = secondsBetween(now, deadline)
    const start = performance.now()
    const timer = setInterval(() => {
      const rest = Math.max(0, total - (performance.now() - start) / 1000)
      setLeft(rest)
      if (rest > 0) return
      clearInterval(timer)
      end()
    }, 500)
    return () => clearInterval(timer)
  }, [deadline, now])

  return (
    <p className={left <= soon ? 'font-semibold text-wrong' : 'text-ink-soft'}>
      <span aria-hidden="true" className="figures">
        {clock(left)} left
      </span>
      <span className="sr-only" role="timer">
        {spoken(left)}
      </span>
    </p>
  )
}

function secondsBetween(from: string, to: string): number {
  return Math.max(0, (Date.parse(to) - Date.parse(from)) / 1000)
}

function clock(seconds: number): string {
  const whole = Math.ceil(seconds)
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}

/** Changes once a minute, so that a screen reader is not told every second. */
function spoken(seconds: number): string {
  const minutes = Math.ceil(seconds / 60)
  return minutes === 1 ? 'Less than a minute left' : `${minutes} minutes left`
}
