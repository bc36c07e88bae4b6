import type { z } from 'zod'
import type { Answer } from '@/lib/questions/answer'
import type { Candidates } from '@/lib/questions/candidates'
import type { ConventionId } from '@/lib/questions/conventions'
import { drawParameters } from '@/lib/questions/draw-parameters'
import type { FamilyDefinition, Parameters, Refusal } from '@/lib/questions/family-definition'
import type { MisconceptionId } from '@/lib/questions/misconceptions'
import type { CellSlip, Question, Slip } from '@/lib/questions/question'
import { sameCell } from '@/lib/questions/same-answer'
import type { SkillId } from '@/lib/questions/skills'
import { pairSlipsOf, slipsOf } from '@/lib/questions/slip-rule'

/** A family with its constraints checked: every seed draws a question. */
export type PreparedFamily = {
  kind: 'ready'
  /** The constraints with every default filled in, as JSON to store or show. */
  constraints: unknown
  drawParameters(seed: string): Parameters
  draw(seed: string): Question
  /** Everything that these constraints allow to be drawn, by number; null for numbers that are passed over. */
  space: Candidates<Parameters | null>
}

/** A family as everybody else sees it: constraints and parameters come in as JSON and are checked here. */
export type Family<Id extends string = string> = Readonly<{
  id: Id
  code: string
  version: number
  /** The same family as it drew in earlier versions, version 1 first. */
  earlier: readonly Family<Id>[]
  title: string
  skill: SkillId
  description: string
  conventions: readonly [ConventionId, ...ConventionId[]]
  constraints: z.ZodType
  parameters: z.ZodType<Parameters>
  /** The wrong ideas about a whole answer that this kind of question has a rule for. */
  misconceptions: readonly MisconceptionId[]
  prepare(constraints: unknown): PreparedFamily | Refusal
  /** The question with these numbers; throws where they are not the family's. */
  rebuild(seed: string, parameters: unknown): Question
  /** The misconceptions that these numbers must expose, and what each rule answers before right answers are dropped. */
  targets(parameters: unknown): readonly MisconceptionId[]
  wrongAnswers(parameters: unknown): readonly Pick<Slip, 'misconception' | 'answer'>[]
}>

export function defineFamily<const Id extends string, C, P extends Parameters>(
  definition: FamilyDefinition<Id, C, P>,
): Family<Id> {
  const { id, code, version, title, skill, description, conventions, constraints, parameters, slips } = definition
  // Objects of one shape: every draw calls all of them.
  const rules = slips.map(({ misconception, answers, line }) => ({ misconception, answers, line }))
  const pairs = definition.pairs?.map(({ misconceptions, answers, line }) => ({ misconceptions, answers, line })) ?? []

  function build(seed: string, drawn: P): Question {
    const { text, given, matrices, tables = [], listings = [], ...rest } = definition.prompt(drawn)
    const { opening = null, convention, format } = rest
    const correct = definition.correct(drawn)
    const singles = slipsOf(rules, drawn, correct)
    const difficulty = definition.difficulty(drawn)
    return {
      ref: { family: id, version, seed, parameters: drawn },
      prompt: { title, text, given, matrices, tables, listings, opening, convention, format, difficulty },
      key: {
        correct,
        slips: singles,
        pairs: pairSlipsOf(pairs, drawn, correct, singles),
        cellSlips: definition.cellSlips?.(drawn, singles).filter((slip) => isWrongInCell(slip, correct)) ?? [],
        carry: definition.carry?.(drawn) ?? null,
        steps: definition.steps(drawn),
        figure: definition.figure(drawn),
      },
    }
  }

  return {
    id,
    code,
    version,
    earlier: (definition.earlier ?? []).map((parts, place) =>
      defineFamily({ ...definition, ...parts, version: place + 1, earlier: [] }),
    ),
    title,
    skill,
    description,
    conventions,
    constraints,
    parameters,
    misconceptions: slips.map(({ misconception }) => misconception),
    prepare(json) {
      const parsed = constraints.safeParse(json)
      if (!parsed.success) return { kind: 'refused', problem: problemOf(parsed.error) }
      const source = drawParameters(definition, parsed.data)
      if (source.kind === 'refused') return source
      return {
        kind: 'ready',
        constraints: parsed.data,
        drawParameters: source.draw,
        draw: (seed) => build(seed, source.draw(seed)),
        space: source.space,
      }
    },
    rebuild: (seed, json) => build(seed, parameters.parse(json)),
    targets: (json) => definition.targets(parameters.parse(json)),
    wrongAnswers(json) {
      const drawn = parameters.parse(json)
      return slips.flatMap(({ misconception, answers }) => answers(drawn).map((answer) => ({ misconception, answer })))
    },
  }
}

function isWrongInCell({ row, column, answer }: CellSlip, correct: Answer): boolean {
  return correct.kind === 'cells' && !sameCell(correct.rows[row]?.[column] ?? null, answer)
}

/** The first thing wrong with the constraints, led by the symbol it concerns. */
function problemOf(error: z.ZodError): string {
  const [issue] = error.issues
  if (issue === undefined) throw error
  if (issue.code === 'unrecognized_keys') return `This kind of question has no constraint “${issue.keys[0]}”.`
  return issue.path.length === 0 ? `Constraints: ${issue.message}.` : `${String(issue.path[0])}: ${issue.message}.`
}
