import type { z } from 'zod'
import { drawParameters } from '@/lib/questions/draw-parameters'
import type { FamilyDefinition, Parameters, Refusal } from '@/lib/questions/family-definition'
import type { MisconceptionId } from '@/lib/questions/misconceptions'
import type { Question, Slip } from '@/lib/questions/question'
import { slipsOf } from '@/lib/questions/slip-rule'

/** A family with its constraints checked: every seed draws a question. */
export type PreparedFamily = {
  kind: 'ready'
  /** The constraints with every default filled in, as JSON to store or show. */
  constraints: unknown
  drawParameters(seed: string): Parameters
  draw(seed: string): Question
}

/** A family as everybody else sees it: constraints and parameters come in as JSON and are checked here. */
export type Family<Id extends string = string> = Readonly<{
  id: Id
  code: string
  version: number
  title: string
  skill: string
  description: string
  constraints: z.ZodType
  parameters: z.ZodType<Parameters>
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
  const { id, code, version, title, skill, description, constraints, parameters, slips } = definition

  function build(seed: string, drawn: P): Question {
    const { text, given, matrices, convention, format } = definition.prompt(drawn)
    const correct = definition.correct(drawn)
    return {
      ref: { family: id, version, seed, parameters: drawn },
      prompt: { title, text, given, matrices, convention, format, difficulty: definition.difficulty(drawn) },
      key: {
        correct,
        slips: slipsOf(slips, drawn, correct),
        steps: definition.steps(drawn),
        figure: definition.figure(drawn),
      },
    }
  }

  return {
    id,
    code,
    version,
    title,
    skill,
    description,
    constraints,
    parameters,
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

/** The first thing wrong with the constraints, led by the symbol it concerns. */
function problemOf(error: z.ZodError): string {
  const [issue] = error.issues
  if (issue === undefined) throw error
  if (issue.code === 'unrecognized_keys') return `This kind of question has no constraint “${issue.keys[0]}”.`
  return issue.path.length === 0 ? `Constraints: ${issue.message}.` : `${String(issue.path[0])}: ${issue.message}.`
}
