import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react'
import type { TabMessage } from '@/lib/attempts/answer-outbox'

/** Milliseconds between two questions of a visible tab whether others are there; one that has crashed says no goodbye. */
const interval = 3_000

type Word = { kind: 'who' | 'here' | 'bye' } | { kind: 'news'; messages: readonly TabMessage[] }

/** The other tabs of this browser that have the same attempt open: whether there are any, and how to tell them something. */
export function useOtherTabs(attemptId: string, onMessage: (message: TabMessage) => void) {
  const [openElsewhere, setOpenElsewhere] = useState(false)
  const channel = useRef<BroadcastChannel | null>(null)
  const hear = useEffectEvent(onMessage)

  useEffect(() => {
    const opened = new BroadcastChannel(`stride-attempt-${attemptId}`)
    channel.current = opened
    const say = (word: Word) => opened.postMessage(word)
    let answered = false
    opened.onmessage = ({ data: word }: MessageEvent<Word>) => {
      answered = word.kind !== 'bye'
      setOpenElsewhere(answered)
      switch (word.kind) {
        case 'who':
          return say({ kind: 'here' })
        case 'bye':
          // There may be a third.
          return say({ kind: 'who' })
        case 'news':
          return word.messages.forEach(hear)
        case 'here':
      }
    }
    const ask = () => {
      if (document.visibilityState === 'hidden') return
      setOpenElsewhere(answered)
      answered = false
      say({ kind: 'who' })
    }
    const leave = () => say({ kind: 'bye' })
    ask()
    const timer = setInterval(ask, interval)
    window.addEventListener('pagehide', leave)
    return () => {
      clearInterval(timer)
      window.removeEventListener('pagehide', leave)
      leave()
      opened.close()
      channel.current = null
    }
  }, [attemptId])

  const tell = useCallback((messages: readonly TabMessage[]) => {
    if (messages.length > 0) channel.current?.postMessage({ kind: 'news', messages } satisfies Word)
  }, [])
  return { openElsewhere, tell }
}
