import type { Outbox } from '@/lib/attempts/answer-outbox'

/** What has become of what was typed, in words; a screen reader hears it when it changes. */
export function SaveState({ outbox }: { outbox: Outbox }) {
  const { text, alarming } = describe(outbox)
  return (
    <p role="status" className={alarming ? 'font-semibold text-wrong' : 'text-ink-soft'}>
      {text}
    </p>
  )
}

function describe({ connection, unsaved, savedAt }: Outbox): { text: string; alarming: boolean } {
  const count = unsaved.size === 1 ? 'One answer is' : `${unsaved.size} answers are`
  switch (connection) {
    case 'waiting':
      return { text: `No connection. ${count} kept in this browser and sent again shortly.`, alarming: true }
    case 'signed-out':
      return {
        text: `You are signed out. ${unsaved.size === 0 ? 'Everything is saved.' : `${count} kept in this browser:`} Sign in again in this browser, then reload.`,
        alarming: true,
      }
    case 'closed':
      return { text: 'This exam has been closed.', alarming: true }
    case 'saving':
      return { text: 'Saving…', alarming: false }
    case 'idle':
      if (unsaved.size > 0) return { text: 'Saving…', alarming: false }
      return { text: savedAt ? `Saved ${localTime(savedAt)}` : 'Answers are saved as you type', alarming: false }
  }
}

function localTime(iso: string): string {
  return new Date(iso).toLocaleTimeString('en-GB')
}
