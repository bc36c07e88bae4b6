import { drawCoded } from '@/lib/questions/draw-coded'
import { drawFreshCoded } from '@/lib/questions/draw-fresh'
import { families } from '@/lib/questions/families'
import type { Family } from '@/lib/questions/family'
import type { Question } from '@/lib/questions/question'
import { questionCode, readQuestionCode } from '@/lib/questions/question-code'
import { questionFingerprint } from '@/lib/questions/question-fingerprint'
import { forkSeed } from '@/lib/random/fork-seed'
import { type Command, type CommandResult, misuse, readArguments } from './command'
import { nearestNames } from './nearest-names'
import { questionMarkdown } from './question-markdown'

const mostDrawn = 1000

const help = `Draws questions with their answers. The same family, seed and count draw the same questions.

Usage: stride draw --family <id> [--seed <text>] [--count <n>] [--json | --markdown] [--no-answers]
       stride draw <code> [--json | --markdown] [--no-answers]

A code, such as GS-7K2M, stands on every question and draws that very one.

Options:
  --family <id>  the kind of question: its id or its two letters, as “stride families” lists them
  --seed <text>  decides the numbers; left to chance where it is not given
  --count <n>    how many, 1 to ${mostDrawn}, all with different numbers; 1 where it is not given
  --markdown     as Markdown with formulas in LaTeX, which is the usual form
  --json         as JSON: a list with code, family, version, seed, parameters, prompt and key
  --no-answers   without answers and worked solutions
  -h, --help     this text

Examples:
  stride draw --family general-size --seed 7 --count 5 --json
  stride draw GS-7K2M
`

export const drawCommand: Command = {
  name: 'draw',
  summary: 'draws questions with their answers',
  help,
  run(args, chance) {
    const read = readArguments(args, {
      family: { type: 'string' },
      seed: { type: 'string' },
      count: { type: 'string' },
      json: { type: 'boolean' },
      markdown: { type: 'boolean' },
      'no-answers': { type: 'boolean' },
    })
    if (read.kind === 'misuse') return read
    const { family, seed = chance, count, json, markdown } = read.values
    if (json && markdown) return misuse('--json and --markdown exclude each other.')
    const [code, ...more] = read.positionals
    if (more.length > 0) return misuse(`“${more[0]}” is one word too many.`)
    if (code !== undefined && (family ?? read.values.seed ?? count) !== undefined)
      return misuse('a code draws one certain question, so --family, --seed and --count have no place beside it.')
    if (code === undefined && family === undefined) return misuse('say which questions: --family <id>, or a code.')
    const drawn = code === undefined ? drawMany(family ?? '', seed, count ?? '1') : drawNamed(code)
    if (drawn.kind !== 'drawn') return drawn
    const answers = read.values['no-answers'] !== true
    return { kind: 'output', text: json ? asJson(drawn.questions, answers) : asMarkdown(drawn.questions, answers) }
  },
}

type Drawn = { kind: 'drawn'; questions: Question[] } | Extract<CommandResult, { kind: 'misuse' }>

function drawMany(name: string, seed: string, count: string): Drawn {
  const all: readonly Family[] = families
  const family = all.find(({ id, code }) => id === name.toLowerCase() || code === name.toUpperCase())
  if (family === undefined) {
    const near = nearestNames(
      name,
      all.map(({ id }) => id),
    )
    return { kind: 'misuse', problem: `there is no family “${name}”. Nearest: ${near.join(', ')}.` }
  }
  const wanted = /^\d{1,4}$/.test(count) ? Number(count) : 0
  if (wanted < 1 || wanted > mostDrawn)
    return { kind: 'misuse', problem: `--count takes a whole number from 1 to ${mostDrawn}, not “${count}”.` }
  const seen = new Set<string>()
  const questions: Question[] = []
  while (questions.length < wanted) {
    const drawn = drawFreshCoded(family.id, forkSeed(seed, `question-${questions.length + 1}`), seen)
    if (drawn.kind !== 'question')
      return { kind: 'misuse', problem: `${family.id} has only ${questions.length} different questions to draw here.` }
    seen.add(questionFingerprint(drawn.question.ref))
    questions.push(drawn.question)
  }
  return { kind: 'drawn', questions }
}

function drawNamed(text: string): Drawn {
  const code = readQuestionCode(text)
  const missing = { kind: 'misuse', problem: `no question has the code “${text}”.` } as const
  if (code === null) return missing
  if (code.kind === 'stored')
    return { kind: 'misuse', problem: `${text} was drawn for an exam and opens in the product alone.` }
  const question = drawCoded(code)
  return question === null ? missing : { kind: 'drawn', questions: [question] }
}

function asJson(questions: readonly Question[], answers: boolean): string {
  const listed = questions.map(({ ref, prompt, key }) => ({
    code: questionCode(ref, prompt.convention),
    ...ref,
    prompt,
    ...(answers ? { key } : {}),
  }))
  return `${JSON.stringify(listed, null, 2)}\n`
}

function asMarkdown(questions: readonly Question[], answers: boolean): string {
  return questions.map((question, index) => questionMarkdown(question, index + 1, answers)).join('\n---\n\n')
}
