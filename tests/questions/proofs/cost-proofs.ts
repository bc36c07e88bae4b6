import { type Proof, whole } from './proof'

type Numbers = Record<'W' | 'H' | 'F' | 'P' | 'S' | 'O' | 'D' | 'K' | 'N', number>

export const costProofs: Record<string, Proof> = {
  'conv-parameters'({ F, D, K }: Numbers) {
    let parameters = 0
    for (let filter = 0; filter < K; filter++) {
      for (let row = 0; row < F; row++) {
        for (let column = 0; column < F; column++) for (let channel = 0; channel < D; channel++) parameters++
      }
      parameters++
    }
    return whole(parameters)
  },
  'dense-weights'({ W, D, N }: Numbers) {
    const inputs = Array.from({ length: W }, () => Array.from({ length: W }, () => new Array(D).fill(0))).flat(2)
    let weights = 0
    for (let neuron = 0; neuron < N; neuron++) weights += inputs.length
    return whole(weights)
  },
}
