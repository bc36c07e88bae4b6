import type { Candidates } from '@/lib/questions/candidates'
import type { FamilyDefinition, Parameters, Refusal } from '@/lib/questions/family-definition'
import { judgeCandidates } from '@/lib/questions/judge-candidates'
import { createRandom, type Random } from '@/lib/random/create-random'

/** Draws that come to nothing before the candidates are gone through one by one. */
const blindDraws = 400
/** Usable draws looked at in search of one that tells the targeted misconceptions apart. */
const choices = 4
/** Candidates gone through, spread evenly over all, before a variant is called impossible. */
const mostListed = 200_000

/**
 * Draws numbers for diagnosis: on every set drawn each targeted misconception gives a wrong answer, and sets on which
 * their answers differ are preferred. Constraints that leave a variant without any set are refused here, so that a seed
 * never fails.
 */
export function drawParameters<Id extends string, C, P extends Parameters>(
  definition: FamilyDefinition<Id, C, P>,
  constraints: C,
): { kind: 'ready'; draw(seed: string): P; space: Candidates<P | null> } | Refusal {
  const candidates = definition.candidates(constraints)
  const variants = definition.variants(constraints).filter(({ share }) => share > 0)
  const judge = judgeCandidates(definition, candidates, variants)
  const last = candidates.count - 1

  function drawBlind(variant: number, random: Random): number | null {
    let usable: number | null = null
    let found = 0
    for (let i = 0; i < blindDraws && found < choices; i++) {
      const index = random.integer(0, last)
      const verdict = judge(index)
      if (verdict.variant !== variant) continue
      if (verdict.separates) return index
      usable ??= index
      found++
    }
    return usable
  }

  function list(variant: number): number[] {
    const listed = Math.min(candidates.count, mostListed)
    const indices = Array.from({ length: listed }, (_, i) => Math.floor((i * candidates.count) / listed))
    return indices.filter((index) => judge(index).variant === variant)
  }

  // Which way a variant is drawn is settled here, once, so that no seed's numbers depend on the seeds drawn before it.
  const lists = variants.map((_, variant) =>
    drawBlind(variant, createRandom(definition.id)) === null ? list(variant) : null,
  )
  const impossible = variants.find((_, variant) => lists[variant]?.length === 0)
  if (impossible !== undefined) return { kind: 'refused', problem: impossible.refusal }

  function draw(seed: string): P {
    const random = createRandom(seed)
    const variant = variants.length > 1 && !random.chance(variants[0]?.share ?? 0) ? 1 : 0
    const listed = lists[variant] ?? null
    const index = listed === null ? drawBlind(variant, random) : null
    return candidates.at(index ?? random.pick(listed ?? list(variant)))
  }

  const space = {
    count: candidates.count,
    at: (index: number) => (judge(index).variant < 0 ? null : candidates.at(index)),
  }
  return { kind: 'ready', draw, space }
}
