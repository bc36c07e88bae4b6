import type { TableLayer } from '@/lib/questions/carry'
import { paddingPhrase } from '@/lib/questions/layer-phrases'
import { namesOf } from '@/lib/questions/network'
import { wholeLatex } from '@/lib/questions/number-text'
import type { Prompt } from '@/lib/questions/question'

/** The layers of a network as a table to read from; two columns, so that it fits on a phone. */
export function networkTable(layers: readonly TableLayer[]): Prompt['tables'][number] {
  const names = namesOf(layers)
  return {
    name: 'The network',
    columns: ['Layer', 'What it does'],
    rows: layers.map((layer, index) => [names[index] ?? '', layerPhrase(layer)]),
  }
}

function layerPhrase(layer: TableLayer): string {
  switch (layer.kind) {
    case 'conv':
      return `$${layer.K}$ filters of $${layer.F} \\times ${layer.F}$, ${movement(layer)}`
    case 'pool':
      return `maximum over $${layer.F} \\times ${layer.F}$, ${movement(layer)}`
    case 'flatten':
      return 'one vector of all values'
    case 'dense':
      return `$${wholeLatex(layer.K)}$ units`
  }
}

function movement({ P, S }: { P: number; S: number }): string {
  return `stride $${S}$${P === 0 ? '' : `, ${paddingPhrase(P).replace(' on every side', '')}`}`
}
