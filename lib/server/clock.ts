import 'server-only'
import { randomBytes } from 'node:crypto'

/** The one place that asks what time it is; everything else gets `now` as a value. */
export function currentTime(): Date {
  return new Date()
}

/** A fresh, unguessable seed: 128 bits as 22 characters. */
export function randomSeed(): string {
  return randomBytes(16).toString('base64url')
}
