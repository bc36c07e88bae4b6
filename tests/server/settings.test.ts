import { describe, expect, it } from 'vitest'
import { readSettings } from '@/lib/server/settings'

function settingsOf(variables: Record<string, string>) {
  const result = readSettings(variables)
  if (result.kind === 'problem') throw new Error(result.problem)
  return result.settings
}

const url = 'postgresql://stride:secret@db.example.org:5432/stride'

describe('readSettings', () => {
  it('needs no variable at all', () => {
    expect(settingsOf({})).toEqual({
      database: { kind: 'embedded' },
      host: '127.0.0.1',
      port: 3000,
      publicUrl: null,
      dataFolder: '.data',
      secret: null,
      demoAccounts: true,
      trustProxy: false,
    })
  })

  it('takes an empty variable as unset', () => {
    expect(settingsOf({ DATABASE_URL: '', PORT: '', AUTH_SECRET: '' })).toEqual(settingsOf({}))
  })

  it('opens a server with its own database to others, and makes no demo accounts there', () => {
    const settings = settingsOf({ DATABASE_URL: url })
    expect(settings).toMatchObject({ database: { kind: 'server', url }, host: '0.0.0.0', demoAccounts: false })
    expect(settingsOf({ DATABASE_URL: url, STRIDE_DEMO: '1' }).demoAccounts).toBe(true)
  })

  it('makes no demo accounts where others can reach the built-in default', () => {
    expect(settingsOf({ HOST: '0.0.0.0' }).demoAccounts).toBe(false)
    expect(settingsOf({ HOST: 'localhost' }).demoAccounts).toBe(true)
    expect(settingsOf({ STRIDE_DEMO: '0' }).demoAccounts).toBe(false)
  })

  it.each([
    [{ PORT: 'three' }, 'The environment variable PORT must be a whole number from 0 to 65535.'],
    [{ PORT: '70000' }, 'The environment variable PORT must be a whole number from 0 to 65535.'],
    [
      { DATABASE_URL: 'mysql://localhost/stride' },
      'The environment variable DATABASE_URL must be an address like postgresql://user:password@host:5432/stride.',
    ],
    [
      { NEXTAUTH_URL: 'stride.example.org' },
      'The environment variable NEXTAUTH_URL must be an address like https://stride.example.org.',
    ],
    [{ AUTH_SECRET: 'short' }, 'The environment variable AUTH_SECRET must have at least 32 characters.'],
    [{ STRIDE_TRUST_PROXY: 'yes' }, 'The environment variable STRIDE_TRUST_PROXY must be 1 or 0.'],
  ])('explains %j in one sentence', (variables, problem) => {
    expect(readSettings(variables)).toEqual({ kind: 'problem', problem })
  })
})
