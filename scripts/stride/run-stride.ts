import { version } from '@/package.json'
import { checkCommand } from './check-command'
import type { Command } from './command'
import { drawCommand } from './draw-command'
import { familiesCommand } from './families-command'
import { nearestNames } from './nearest-names'

const commands: readonly Command[] = [drawCommand, checkCommand, familiesCommand]

const usage = `Questions on convolution layers, from the command line.

Usage: stride <command> [options]

Commands:
${commands.map(({ name, summary }) => `  ${name.padEnd(10)}${summary}`).join('\n')}

Options:
  -h, --help     this text, or after a command more of it
  -v, --version  the version
`

/** One call of the command line: what goes where, and the exit code, 2 where the call itself is wrong. */
export function runStride(args: readonly string[], seed: string): { code: 0 | 2; out: string; err: string } {
  const [first, ...rest] = args
  const answer = (out: string) => ({ code: 0, out, err: '' }) as const
  const refuse = (problem: string, hint: string) =>
    ({ code: 2, out: '', err: `stride: ${problem}\n${hint}\n` }) as const
  if (first === undefined) return { code: 2, out: '', err: usage }
  if (first === '--help' || first === '-h') return answer(usage)

  if (first === '--version' || first === '-v') return answer(`${version}\n`)
  const asksForHelp = first === 'help'
  const name = asksForHelp ? rest[0] : first
  if (name === undefined) return answer(usage)
  const command = commands.find((known) => known.name === name)
  if (command === undefined) {
    const names = commands.map((known) => known.name)
    const problem = name.startsWith('-') ? `there is no option “${name}”.` : `there is no command “${name}”.`
    return refuse(problem, `Commands: ${(name.startsWith('-') ? names : nearestNames(name, names)).join(', ')}.`)
  }
  if (asksForHelp || rest.includes('--help') || rest.includes('-h')) return answer(command.help)
  const result = command.run(rest, seed)
  return result.kind === 'output'
    ? answer(result.text)
    : refuse(result.problem, `“stride ${command.name} --help” tells how it is used.`)
}
