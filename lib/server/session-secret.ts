import 'server-only'
import { connectionPool } from '@/lib/server/database/prisma'
import { createSecret, loadSecretFile } from './secret-file'
import type { Settings } from './settings'

/** The secret that signs sessions. All processes that serve one database get the same, without being told. */
export async function loadSessionSecret({ secret, database, dataFolder }: Settings): Promise<string> {
  if (secret !== null) return secret
  switch (database.kind) {
    case 'embedded':
      return loadSecretFile(dataFolder, 'session-secret')
    case 'server':
      return loadFromDatabase()
  }
}

async function loadFromDatabase(): Promise<string> {
  const pool = connectionPool()
  await pool.query(
    `INSERT INTO "Setting" (name, value, "updatedAt") VALUES ('session-secret', $1, now()) ON CONFLICT DO NOTHING`,
    [createSecret()],
  )
  const { rows } = await pool.query<{ value: string }>(`SELECT value FROM "Setting" WHERE name = 'session-secret'`)
  if (!rows[0]) throw new Error('The session secret was deleted while it was read.')
  return rows[0].value
}
