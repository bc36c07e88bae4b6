import type { Calculation } from '@/lib/calculator/calculate'

/** What a result is an example of, by the part of the lesson that explains it. */
export type Topic = 'three-steps' | 'does-not-fit' | 'two-axes' | 'dilation' | 'pooling' | 'pooling-edge' | 'transposed'

/** The rarest thing about a layer, which is what most people will ask about. */
export function topicOf({ layer, results }: Extract<Calculation, { kind: 'worked' }>): Topic {
  switch (layer.kind) {
    case 'transposed':
      return 'transposed'
    case 'ceil-pooling':
      return 'pooling-edge'
    case 'convolution':
    case 'pooling':
      if (layer.axes.width.dilation > 1) return 'dilation'
      if (results.some(({ leftover }) => leftover > 0)) return 'does-not-fit'
      if (results.length > 1) return 'two-axes'
      return layer.kind === 'pooling' ? 'pooling' : 'three-steps'
  }
}
