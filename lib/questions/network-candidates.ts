import type { Candidates } from '@/lib/questions/candidates'
import type { Range } from '@/lib/questions/constraint-range'
import type { NamedNetwork } from '@/lib/questions/named-network'
import type { NetworkPlan } from '@/lib/questions/network-plans'

/**
 * So many networks of each plan whose input lies in a range, spread over all that the plan can build. Plans take turns, so
 * that each is drawn as often as the others.
 */
export function networkCandidates(plans: readonly NetworkPlan[], W: Range, perPlan: number): Candidates<NamedNetwork> {
  const usable = plans.flatMap((plan) => {
    const inputs = plan.inputs.filter(([side]) => W.min <= side && side <= W.max)
    const count = plan.choices.reduce((product, options) => product * options.length, inputs.length)
    return count === 0 ? [] : [{ ...plan, inputs, count }]
  })
  return {
    count: usable.length * perPlan,
    at(index) {
      const plan = usable[index % usable.length] as (typeof usable)[number]
      let rest = (Math.floor(index / usable.length) * spreading) % plan.count
      const take = <T>(options: readonly T[]): T => {
        const place = rest % options.length
        rest = (rest - place) / options.length
        return options[place] as T
      }
      const [side, channels] = take(plan.inputs)
      return { network: plan.network, W: side, D: channels, layers: plan.layers(plan.choices.map(take)) }
    },
  }
}

/** A prime that divides no number of choices, so that as many networks as there are come one by one. */
const spreading = 7919
