import { readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { defineConfig } from 'prisma/config'

// `prisma generate` and `prisma validate` need no native engine, but every command tries to download one. Where that
// download is impossible (offline, closed network) a harmless stand-in keeps `npm install` working.
const require = createRequire(import.meta.url)
const prismaRequire = createRequire(require.resolve('prisma/package.json'))
const engines = path.dirname(prismaRequire.resolve('@prisma/engines/package.json'))
if (process.platform !== 'win32' && !readdirSync(engines).some((file) => file.startsWith('schema-engine-'))) {
  process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= '/bin/true'
}

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: {
    // Needed by `prisma migrate` only; the product applies the committed migrations itself at start.
    url: process.env.DATABASE_URL ?? 'postgresql://set-DATABASE_URL@127.0.0.1:1/none',
    ...(process.env.SHADOW_DATABASE_URL ? { shadowDatabaseUrl: process.env.SHADOW_DATABASE_URL } : {}),
  },
})
