import { type ParseArgsConfig, parseArgs } from 'node:util'

/** What a command has to say: its output, or what is wrong with how it was called. */
export type CommandResult = { kind: 'output'; text: string } | { kind: 'misuse'; problem: string }

export type Command = {
  name: string
  /** One line for the list of commands. */
  summary: string
  /** The whole help text. */
  help: string
  /** `seed` is for what is left to chance. */
  run(args: string[], seed: string): CommandResult
}

export function misuse(problem: string): CommandResult {
  return { kind: 'misuse', problem }
}

/** Options and words of a call, or the first thing wrong with them. */
export function readArguments<const T extends NonNullable<ParseArgsConfig['options']>>(args: string[], options: T) {
  try {
    return { kind: 'read', ...parseArgs({ args, options, allowPositionals: true }) } as const
  } catch (error) {
    if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')) {
      return { kind: 'misuse', problem: error.message.split('. ')[0] ?? error.message } as const
    }
    throw error
  }
}
