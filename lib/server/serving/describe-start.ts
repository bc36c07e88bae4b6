import 'server-only'

export type Seeded = {
  demoAccounts: { role: string; email: string; password: string }[]
  setUpToken: string | null
}

/** What whoever started the server reads last: the address, and how to get in. */
export function describeStart(publicUrl: string, { demoAccounts, setUpToken }: Seeded): string {
  const lines = ['', `  Stride is ready: ${publicUrl}`, '']
  for (const { role, email, password } of demoAccounts) {
    lines.push(`  Sign in as demo ${role}: ${email}, password ${password}`)
  }
  if (setUpToken !== null) {
    lines.push(
      `  There is no administrator yet. Become the first with this link: ${publicUrl}/set-up?token=${setUpToken}`,
    )
  }
  return [...lines, ''].join('\n')
}
