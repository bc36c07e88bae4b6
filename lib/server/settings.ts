import 'server-only'
import { z } from 'zod'

/** What whoever runs the server has set in the process environment; every variable is optional. */
export type Settings = {
  database: { kind: 'embedded' } | { kind: 'server'; url: string }
  host: string
  port: number
  /** Where browsers reach the site, when it is not this machine and port. */
  publicUrl: string | null
  dataFolder: string
  secret: string | null
  demoAccounts: boolean
  /** Whether X-Forwarded-* headers come from a proxy of ours rather than from the client. */
  trustProxy: boolean
}

export type SettingsResult = { kind: 'settings'; settings: Settings } | { kind: 'problem'; problem: string }

const flag = z.enum(['0', '1', 'false', 'true'], 'must be 1 or 0').transform((text) => text === '1' || text === 'true')
const secret = z.string().min(32, 'must have at least 32 characters')
const port = 'must be a whole number from 0 to 65535'
const url = (protocol: RegExp, error: string) => z.url({ protocol, error })

const environmentSchema = z.object({
  DATABASE_URL: url(
    /^postgres(ql)?$/,
    'must be an address like postgresql://user:password@host:5432/stride',
  ).optional(),
  HOST: z.string().optional(),
  PORT: z.coerce.number(port).int(port).min(0, port).max(65_535, port).default(3000),
  NEXTAUTH_URL: url(/^https?$/, 'must be an address like https://stride.example.org').optional(),
  STRIDE_DATA_DIR: z.string().default('.data'),
  AUTH_SECRET: secret.optional(),
  NEXTAUTH_SECRET: secret.optional(),
  STRIDE_DEMO: flag.optional(),
  STRIDE_TRUST_PROXY: flag.default(false),
})

const loopback = ['127.0.0.1', '::1', 'localhost']

/** Reads the settings, or says in one sentence which variable is wrong and what it must be. An empty variable is unset. */
export function readSettings(source: Readonly<Record<string, string | undefined>>): SettingsResult {
  const present = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const parsed = environmentSchema.safeParse(present)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    return { kind: 'problem', problem: `The environment variable ${issue?.path.join('.')} ${issue?.message}.` }
  }
  const variables = parsed.data
  const database = variables.DATABASE_URL
    ? ({ kind: 'server', url: variables.DATABASE_URL } as const)
    : ({ kind: 'embedded' } as const)
  const embedded = database.kind === 'embedded'
  const host = variables.HOST ?? (embedded ? '127.0.0.1' : '0.0.0.0')
  return {
    kind: 'settings',
    settings: {
      database,
      host,
      port: variables.PORT,
      publicUrl: variables.NEXTAUTH_URL ?? null,
      dataFolder: variables.STRIDE_DATA_DIR,
      secret: variables.AUTH_SECRET ?? variables.NEXTAUTH_SECRET ?? null,
      // Their passwords are public: without being asked for they exist only where nobody else can reach them.
      demoAccounts: variables.STRIDE_DEMO ?? (embedded && loopback.includes(host)),
      trustProxy: variables.STRIDE_TRUST_PROXY,
    },
  }
}
