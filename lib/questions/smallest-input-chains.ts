import { z } from 'zod'

const positive = z.int().min(1).max(99)

/** One layer of a chain along one axis. */
export const chainLayerSchema = z.strictObject({
  kind: z.enum(['conv', 'pool']),
  F: positive,
  P: z.int().min(0).max(20),
  S: positive,
})
export type ChainLayer = z.infer<typeof chainLayerSchema>

const conv = (F: number, P = 0, S = 1): ChainLayer => ({ kind: 'conv', F, P, S })
const pool = (F: number, S = F, P = 0): ChainLayer => ({ kind: 'pool', F, P, S })

/** Chains as people stack them, from LeNet to the stems of ResNet and GoogLeNet; with and without padding, 3 to 6 layers. */
export const chains: readonly (readonly ChainLayer[])[] = [
  ...[3, 5, 7].flatMap((first) => [
    ...[3, 5].flatMap((second) => [
      [conv(first), pool(2), conv(second), pool(2)],
      [conv(first, 1), pool(2), conv(second), pool(2)],
      [conv(first), pool(3, 2), conv(second), pool(3, 2)],
      [conv(first), pool(2), conv(second), pool(2), conv(3)],
      [conv(first, (first - 1) / 2), pool(3, 2), conv(second), pool(3, 2)],
      [conv(first, 0, 2), conv(second, 0, 2), conv(3, 0, 2)],
      [conv(first, 0, 2), pool(3, 2), conv(second), conv(3)],
    ]),
    [conv(first), pool(2), conv(3), pool(2), conv(3), pool(2)],
    [conv(first, 1, 2), conv(3, 1, 2), conv(3, 0, 2)],
    [conv(first, 2), pool(2), conv(5, 1), pool(2), conv(3), pool(2)],
  ]),
  [conv(3), conv(3), pool(2), conv(3), conv(3), pool(2)],
  [conv(3, 1), conv(3), pool(2), conv(3, 1), conv(3), pool(2)],
  [conv(3), conv(3), pool(2), conv(3), pool(2)],
  [conv(3), pool(2), conv(3), pool(2), conv(3)],
  ...[7, 9, 11].flatMap((first) =>
    [2, 3, 4].flatMap((stride) => [
      [conv(first, 0, stride), pool(3, 2), conv(5, 2), pool(3, 2)],
      [conv(first, 2, stride), pool(3, 2), conv(5, 2), pool(3, 2), conv(3, 1), pool(3, 2)],
      [conv(first, 0, stride), pool(3, 2), conv(5, 1), pool(3, 2), conv(3, 1)],
    ]),
  ),
  [conv(7, 3, 2), pool(3, 2, 1), conv(3, 1), conv(3, 1, 2)],
  [conv(7, 3, 2), pool(3, 2, 1), conv(3, 1, 2), conv(3, 1, 2)],
  [conv(7, 3, 2), pool(3, 2, 1), conv(1), conv(3, 1), pool(3, 2, 1)],
  [conv(7, 3, 2), pool(3, 2), conv(3, 1), pool(3, 2)],
  [conv(3, 0, 2), conv(3), conv(3, 1), pool(3, 2), conv(3), pool(3, 2)],
]
