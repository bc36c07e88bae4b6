'use client'

import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { serverAhead } from './server-clock'

/** Seconds before the end at which the time is no longer a calm colour. */
const soon = 300
/** Seconds before the end at which everything that waits goes out: at the deadline itself it would be too late. */
const lastCall = 3

/**
 * Time left by the server's clock, whatever this machine's clock says and however long it slept. `now` is the server's
 * time when it made the page, `heard` its time in the latest answer. Calls `onSoon` and then `onEnd`, once for each deadline,
 * and `onMore` when the deadline has moved.
 */
export function Countdown({
  deadline,
  now,
  heard,
  onSoon,
  onEnd,
  onMore,
}: {
  deadline: string
  now: string
  heard: string | null
  onSoon: () => void
  onEnd: () => void
  onMore: () => void
}) {
  const [left, setLeft] = useState(() => secondsBetween(now, deadline))
  const soonEvent = useEffectEvent(onSoon)
  const endEvent = useEffectEvent(onEnd)
  const moreEvent = useEffectEvent(onMore)
  const ahead = useRef<number | null>(null)
  const called = useRef({ deadline, soon: false, end: false })

  useEffect(() => {
    ahead.current = serverAhead(now)
  }, [now])

  useEffect(() => {
    if (heard !== null) ahead.current = Date.parse(heard) - Date.now()
  }, [heard])

  useEffect(() => {
    if (called.current.deadline !== deadline) {
      called.current = { deadline, soon: false, end: false }
      moreEvent()
    }
    const tick = () => {
      const rest = Math.max(0, (Date.parse(deadline) - Date.now() - (ahead.current ?? serverAhead(now))) / 1000)
      setLeft(rest)
      if (rest <= lastCall && !called.current.soon) {
        called.current.soon = true
        soonEvent()
      }
      if (rest === 0 && !called.current.end) {
        called.current.end = true
        endEvent()
      }
    }
    tick()
    const timer = setInterval(tick, 500)
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

const day = 86_400

/** Of what is days away, such as an exam's closing, nobody counts the seconds. */
function clock(seconds: number): string {
  const whole = Math.ceil(seconds)
  if (whole >= 2 * day) return `${Math.floor(whole / day)} days`
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}

/** Changes once a minute, so that a screen reader is not told every second. */
function spoken(seconds: number): string {
  if (seconds >= 2 * day) return `${Math.floor(seconds / day)} days left`
  const minutes = Math.ceil(seconds / 60)
  return minutes === 1 ? 'Less than a minute left' : `${minutes} minutes left`
}
