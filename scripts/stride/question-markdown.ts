import { formatAnswer } from '@/lib/grading/format-answer'
import type { Answer, AnswerFormat } from '@/lib/questions/answer'
import { conventions } from '@/lib/questions/conventions'
import { misconceptions } from '@/lib/questions/misconceptions'
import type { Question } from '@/lib/questions/question'
import { questionCode } from '@/lib/questions/question-code'

/** A question as Markdown with LaTeX between dollar signs; with `answers`, its key as well. */
export function questionMarkdown({ ref, prompt, key }: Question, number: number, answers: boolean): string {
  const { label, sentence } = conventions[prompt.convention]
  const parts = [
    `## ${number}. ${prompt.title} (${questionCode(ref, prompt.convention) ?? ref.seed})`,
    prompt.text,
    ...(prompt.given.length === 0
      ? []
      : [prompt.given.map(({ symbol, name, value }) => `- $${symbol}$: ${name} ${value}`).join('\n')]),
    ...prompt.matrices.map(({ name, rows }) => `**${name}**\n\n${matrix(rows)}`),
    ...prompt.tables.map(({ name, columns, rows }) => `**${name}**\n\n${table(columns, rows)}`),
    ...prompt.listings.map(({ name, lines }) => `**${name}**\n\n\`\`\`python\n${lines.join('\n')}\n\`\`\``),
    `*${label}.* ${sentence}`,
    ...options(prompt.format),
    ...(answers ? answerParts(prompt.format, key) : []),
  ]
  return `${parts.join('\n\n')}\n`
}

function answerParts(format: AnswerFormat, { correct, steps, slips }: Question['key']): string[] {
  const wrong = slips.map(
    ({ misconception, answer }) => `- ${oneLine(format, answer)}: ${misconceptions[misconception].name.toLowerCase()}`,
  )
  return [
    '### Answer',
    correct.kind === 'cells' && format.kind === 'cells'
      ? table(
          ['', ...format.columns.map((column) => column.label)],
          formatAnswer(format, correct)
            .split('\n')
            .map((row, index) => [format.rows[index] ?? '', ...row.split(' | ')]),
        )
      : formatAnswer(format, correct),
    '### Worked solution',
    steps.map((step, index) => `${index + 1}. **${step.label}.** ${step.text.replaceAll('\n', '\n   ')}`).join('\n'),
    ...(wrong.length === 0 ? [] : ['### Wrong answers', [...new Set(wrong)].join('\n')]),
  ]
}

function oneLine(format: AnswerFormat, answer: Answer): string {
  return formatAnswer(format, answer).replaceAll('\n', ' / ')
}

function options(format: AnswerFormat): string[] {
  if (format.kind !== 'choice' && format.kind !== 'choices') return []
  const lead = format.kind === 'choice' ? 'Choose one:' : 'Choose all that apply:'
  return [lead, format.options.map((option) => `- [ ] ${option.label}`).join('\n')]
}

function matrix(rows: readonly (readonly number[])[]): string {
  return table(
    Array.from(rows[0] ?? [], (_, column) => `${column}`),
    rows.map((row) => row.map(String)),
  )
}

function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('\n')
}
