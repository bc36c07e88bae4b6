'use client'

import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { OpenedPart } from './opened-part'

/**
 * Fills every `PartDisclosure` of the page that is opened. One for all of them: the review around it is markup alone,
 * which costs the server a third of what twenty live disclosures do.
 */
export function OpenedParts() {
  const [opened, setOpened] = useState<readonly HTMLDetailsElement[]>([])

  useEffect(() => {
    const take = (target: unknown) => {
      if (!(target instanceof HTMLDetailsElement) || !target.open || !target.dataset.partAddress) return
      setOpened((known) => (known.includes(target) ? known : [...known, target]))
    }
    const onToggle = (event: Event) => take(event.target)
    // It does not bubble.
    document.addEventListener('toggle', onToggle, true)
    // They may have been opened before the page came alive.
    for (const details of document.querySelectorAll('details[data-part-address]')) take(details)
    return () => document.removeEventListener('toggle', onToggle, true)
  }, [])

  return opened.map((details) => {
    const [place, summary] = [details.querySelector('summary + div > div'), details.querySelector('summary')]
    const address = details.dataset.partAddress ?? ''
    return (
      place &&
      createPortal(
        <OpenedPart address={address} name={details.dataset.partName ?? ''} onRetry={() => summary?.focus()} />,
        place,
        address,
      )
    )
  })
}
