'use client'

import { useState } from 'react'
import { buttonStyle } from './button-style'

/** Copies a text that is asked for at the press; without scripts there is nothing to press. */
export function CopyButton({ label, text }: { label: string; text: () => string }) {
  const [said, setSaid] = useState('')

  /** Browsers leave the clipboard out on pages without https, and may refuse it. */
  async function copy() {
    const copied = await navigator.clipboard?.writeText(text()).then(
      () => true,
      () => false,
    )
    setSaid(copied ? 'Copied' : 'Your browser does not allow it here: select and copy by hand.')
  }

  return (
    <span className="inline-flex flex-wrap items-center gap-3 noscript:hidden">
      <button type="button" className={buttonStyle('secondary')} onClick={copy} onBlur={() => setSaid('')}>
        {label}
      </button>
      <span role="status" className="text-base text-ink-soft">
        {said}
      </span>
    </span>
  )
}
