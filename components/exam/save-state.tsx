import Link from 'next/link'
import type { Outbox } from '@/lib/attempts/answer-outbox'

type Props = {
  outbox: Outbox
  /** Whether this browser keeps what it cannot send. */
  canKeep: boolean
  timeUp: boolean
  /** The exam's page, to come back to after signing in. */
  address: string
}

/** What has become of what was typed, in words; a screen reader hears it when it changes. */
export function SaveState(props: Props) {
  const { text, alarming } = describe(props)
  const { connection } = props.outbox
  return (
    <p role="status" className={alarming ? 'font-semibold text-wrong' : 'text-ink-soft'}>
      {text}
      {(connection === 'signed-out' || connection === 'another-account') && (
        <>
          {' '}
          <Link href={`/sign-in?next=${encodeURIComponent(props.address)}`} prefetch={false}>
            Sign in to go on
          </Link>
        </>
      )}
    </p>
  )
}

function describe({ outbox, canKeep, timeUp }: Props): { text: string; alarming: boolean } {
  const { connection, unsaved, savedAt } = outbox
  const kept = keptWords(unsaved.size, canKeep)
  switch (connection) {
    case 'waiting':
      return {
        text: timeUp
          ? `Time is up and there is no connection. ${kept} and still counts if it arrives within the next moments.`
          : `No connection. ${kept} and will be sent.`,
        alarming: true,
      }
    case 'signed-out':
      return { text: `You are signed out. ${unsaved.size === 0 ? 'Everything is saved.' : `${kept}.`}`, alarming: true }
    case 'another-account':
      return {
        text: `Another account is signed in here. ${unsaved.size === 0 ? 'Everything is saved.' : `${kept} for you.`}`,
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

function keptWords(count: number, canKeep: boolean): string {
  const what = count === 1 ? 'One answer is' : `${count} answers are`
  return canKeep ? `${what} kept on this device` : `${what} kept in this open page only`
}

function localTime(iso: string): string {
  return new Date(iso).toLocaleTimeString('en-GB')
}
