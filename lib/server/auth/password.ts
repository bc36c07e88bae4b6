import 'server-only'
import { hash, verify } from '@node-rs/argon2'

/** OWASP's argon2id setting; the library's default algorithm is argon2id. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }
const atOnce = 4
/** Of the same cost as a real one, so that an unknown address takes as long as a wrong password. */
const dummy = hash('nobody has this password', cost)

let running = 0
const waiting: (() => void)[] = []

/** Hashing takes a core and 19 MiB for a moment: at most four at a time, the rest queue. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve))
  else running++
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running--
  }
}

export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password, cost))
}

/** Whether the password belongs to the stored hash; with no hash (unknown address) it takes as long and says no. */
export function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  return inTurn(async () => {
    const matches = await verify(stored ?? (await dummy), password)
    return stored !== null && matches
  })
}
