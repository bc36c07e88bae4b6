import type { Candidates } from '@/lib/questions/candidates'
import type { FamilyDefinition, Parameters, Refusal } from '@/lib/questions/family-definition'
import { goodMerit, judgeCandidates } from '@/lib/questions/judge-candidates'
import { createRandom, type Random } from '@/lib/random/create-random'

/** Spaces up to this size are gone through at once, and then drawn from without a miss. */
const mostListedAtOnce = 1 << 12
/** Draws that come to nothing before the candidates are gone through one by one. */
const blindDraws = 400
/** Usable draws looked at in search of one that tells wrong ideas apart. */
const choices = 4
/** Draws that take what comes: if all preferred, the numbers of a layer would tell whether it may be one that fits. */
const unchosen = 0.25
/** Candidates gone through, spread evenly over all, before a variant is called impossible. */
const mostListed = 200_000

type Draws<P> = { kind: 'ready'; draw(seed: string): P; space: Candidates<P | null> }

/**
 * Draws numbers for diagnosis: on every set drawn each targeted misconception gives a wrong answer, and of a few sets the
 * one is mostly taken on which most wrong ideas can be told apart; any usable set can still be drawn. Constraints that leave a
 * variant without any believable set draw from all; those that leave it none at all are refused here, so that a seed never
 * fails.
 */
export function drawParameters<Id extends string, C, P extends Parameters>(
  definition: FamilyDefinition<Id, C, P>,
  constraints: C,
): Draws<P> | Refusal {
  const believable = definition.isBelievable && drawAmong(definition, constraints, definition.isBelievable)
  return believable?.kind === 'ready' ? believable : drawAmong(definition, constraints, () => true)
}

/** Every variant draws from the same kind of numbers, or a look at them would tell which variant it is. */
function drawAmong<Id extends string, C, P extends Parameters>(
  definition: FamilyDefinition<Id, C, P>,
  constraints: C,
  isWanted: (parameters: P) => boolean,
): Draws<P> | Refusal {
  const candidates = definition.candidates(constraints)
  const variants = definition.variants(constraints).filter(({ share }) => share > 0)
  const judge = judgeCandidates(definition, candidates, variants, isWanted)
  const last = candidates.count - 1

  /** A usable set at random among all; null after too many that are not. */
  function drawBlind(variant: number, random: Random): number | null {
    for (let i = 0; i < blindDraws; i++) {
      const index = random.integer(0, last)
      if (judge(index).variant === variant) return index
    }
    return null
  }

  function list(variant: number): number[] {
    const listed = Math.min(candidates.count, mostListed)
    const indices = Array.from({ length: listed }, (_, i) => Math.floor((i * candidates.count) / listed))
    return indices.filter((index) => judge(index).variant === variant)
  }

  // Which way a variant is drawn is settled here, once, so that no seed's numbers depend on the seeds drawn before it.
  const lists = variants.map((_, variant) =>
    candidates.count <= mostListedAtOnce || drawBlind(variant, createRandom(definition.id)) === null
      ? list(variant)
      : null,
  )
  const impossible = variants.find((_, variant) => lists[variant]?.length === 0)
  if (impossible !== undefined) return { kind: 'refused', problem: impossible.refusal }

  function drawUsable(variant: number, random: Random): number {
    const listed = lists[variant] ?? null
    const index = listed === null ? drawBlind(variant, random) : null
    return index ?? random.pick(listed ?? list(variant))
  }

  function draw(seed: string): P {
    const random = createRandom(seed)
    const variant = variants.length > 1 && !random.chance(variants[0]?.share ?? 0) ? 1 : 0
    const looks = random.chance(unchosen) ? 1 : choices
    let best = drawUsable(variant, random)
    let most = judge(best).merit
    for (let i = 1; i < looks && most < goodMerit; i++) {
      const index = drawUsable(variant, random)
      const { merit } = judge(index)
      if (merit > most) [best, most] = [index, merit]
    }
    return candidates.at(best)
  }

  const space = {
    count: candidates.count,
    at: (index: number) => (judge(index).variant < 0 ? null : candidates.at(index)),
  }
  return { kind: 'ready', draw, space }
}
