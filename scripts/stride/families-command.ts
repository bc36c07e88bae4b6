import { families } from '@/lib/questions/families'
import { familiesBySkill } from '@/lib/questions/families-by-skill'
import type { Family } from '@/lib/questions/family'
import { type Command, misuse, readArguments } from './command'

const help = `Lists every kind of question, by the skill it trains.

Usage: stride families [--json]

Options:
  --json      as JSON: id, code, version, title, skill, description, conventions
  -h, --help  this text
`

export const familiesCommand: Command = {
  name: 'families',
  summary: 'lists every kind of question',
  help,
  run(args) {
    const read = readArguments(args, { json: { type: 'boolean' } })
    if (read.kind === 'misuse') return read
    if (read.positionals.length > 0) return misuse(`“${read.positionals[0]}” is one word too many.`)
    return { kind: 'output', text: read.values.json ? asJson() : asText() }
  },
}

function asJson(): string {
  const listed = families.map(({ id, code, version, title, skill, description, conventions }: Family) => ({
    id,
    code,
    version,
    title,
    skill,
    description,
    conventions,
  }))
  return `${JSON.stringify(listed, null, 2)}\n`
}

function asText(): string {
  const codes = new Map<string, string>(families.map(({ id, code }) => [id, code]))
  const width = Math.max(...families.map(({ id }) => id.length))
  const groups = familiesBySkill().map(({ title, families: members }) => {
    const lines = members.map((family) => `  ${codes.get(family.id)}  ${family.id.padEnd(width)}  ${family.title}`)
    return [title, ...lines].join('\n')
  })
  return `${groups.join('\n\n')}\n\n${families.length} kinds of question.\n`
}
