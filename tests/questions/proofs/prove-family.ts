import type { Family } from '@/lib/questions/family'
import { sameAnswer } from '@/lib/questions/same-answer'
import { proofs } from './proofs'

export type ProofResult = { checked: number; whole: boolean; disagreements: string[] }

/**
 * Holds every key of a family against its proof: over the whole parameter space where it has at most `most` sets of
 * numbers, else over as many draws. Conventions that the question can be restated under are held to the proof as well.
 */
export function proveFamily(family: Family, most: number): ProofResult {
  const proof = proofs[family.id]
  if (proof === undefined) throw new Error(`${family.id} has no proof`)
  const prepared = family.prepare({})
  if (prepared.kind === 'refused') throw new Error(prepared.problem)
  const { space } = prepared
  const whole = space.count <= most
  const disagreements: string[] = []
  let checked = 0
  for (let index = 0; index < (whole ? space.count : most); index++) {
    const drawn = whole ? space.at(index) : prepared.drawParameters(`proof-${index}`)
    if (drawn === null) continue
    const restated = family.conventions.length > 1 ? family.conventions : [null]
    for (const convention of restated) {
      const parameters = convention === null ? drawn : { ...drawn, convention }
      const { key } = family.rebuild('proof', parameters)
      const expected = proof(parameters as never)
      checked++
      if (!sameAnswer(key.correct, expected) && disagreements.length < 5) {
        disagreements.push(
          `${JSON.stringify(parameters)}: ${JSON.stringify(key.correct)}, proof ${JSON.stringify(expected)}`,
        )
      }
    }
  }
  return { checked, whole, disagreements }
}
