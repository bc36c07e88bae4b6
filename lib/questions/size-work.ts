import { quotientLatex, type SizeCase } from '@/lib/questions/size-case'

/** A numerator, right or wrong: its value, and how the student wrote it, in LaTeX. */
export type Numerator = { numerator(axis: SizeCase): number; written(axis: SizeCase): string }

/** A numerator on one axis and what division by the stride makes of it; texts are written when they are asked for. */
export class SizeWork {
  readonly numerator: number
  /** The quotient, rounded down. */
  readonly steps: number
  /** Whether the stride divides it. */
  readonly divides: boolean
  private writtenText: string | null = null
  private quotientText: string | null = null

  constructor(
    private readonly idea: Numerator,
    readonly axis: SizeCase,
  ) {
    const numerator = idea.numerator(axis)
    const steps = Math.floor(numerator / axis.S)
    this.numerator = numerator
    this.steps = steps
    this.divides = steps * axis.S === numerator
  }

  get written(): string {
    this.writtenText ??= this.idea.written(this.axis)
    return this.writtenText
  }

  get quotient(): string {
    this.quotientText ??= quotientLatex(this.written, this.axis.S)
    return this.quotientText
  }
}

const workers = new Map<Numerator['numerator'], (axis: SizeCase) => SizeWork>()

/**
 * Works a numerator out. All rules that share it are asked about one axis in turn, so the last one is remembered; drawn
 * numbers never change.
 */
export function workOn(idea: Numerator): (axis: SizeCase) => SizeWork {
  const known = workers.get(idea.numerator)
  if (known !== undefined) return known
  let last: SizeWork | null = null
  const worker = (axis: SizeCase) => {
    if (last === null || last.axis !== axis) last = new SizeWork(idea, axis)
    return last
  }
  workers.set(idea.numerator, worker)
  return worker
}
