'use client'

import { currentMarkup } from './markup-store'
import { ReadyMarkup } from './ready-markup'

/** Taken from the document when the page came alive, for the day that React makes the element anew. */
const taken = new Map<string, string>()

/** A static part of a document: on the server from the store, in the browser from where the document already has it. */
export function DocumentMarkup({ id }: { id: string }) {
  return <ReadyMarkup id={id} html={typeof document === 'undefined' ? (currentMarkup()?.get(id) ?? '') : take(id)} />
}

function take(id: string): string {
  const html = taken.get(id) ?? document.getElementById(id)?.innerHTML ?? ''
  taken.set(id, html)
  return html
}
