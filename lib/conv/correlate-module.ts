import { type Bytes, moduleOf, signed, unsigned } from '@/lib/conv/wasm-encoding'

/** The arguments of the kernel in their order, all i32: addresses and steps in bytes, the rest numbers of turns of a loop. */
export const kernelArguments = [
  'source',
  'target',
  'weights',
  'targetRows',
  'targetRowBytes',
  'sourceRowStep',
  'channels',
  'channelStep',
  'filterRows',
  'filterRowStep',
  'filterColumnBytes',
  'filterColumnStep',
] as const

/** Counters and addresses of the loops, i32. */
const counters = ['x', 'channel', 'filterRow', 'inChannel', 'inRow', 'pixel', 'weight', 'rowEnd'] as const

/** Sums of two neighbouring outputs each, and one weight twice. Four hide the latency of an addition; six gain nothing. */
const sums = ['sum0', 'sum1', 'sum2', 'sum3'] as const
const vectors = [...sums, 'weightTwice'] as const

/** The start value of all sums, f64, behind the arguments. */
const locals = [...kernelArguments, 'bias', ...counters, ...vectors] as const
type Local = (typeof locals)[number]

const [i32, f64, v128, noResult] = [0x7f, 0x7c, 0x7b, 0x40]

/** Outputs that the kernel computes, and writes, at a time. */
export const outputsAtOnce = 2 * sums.length

/**
 * The kernel of conv2d as a WebAssembly module with 128-bit vectors. For each row of the target, eight neighbouring outputs at a time:
 *
 *     sums = bias
 *     for each channel, each row and each column of the filter: sums += its weight * the eight pixels under it
 *     target = sums
 *
 * Columns are one pixel apart; rows, channels and taps as far as the arguments say. Products are rounded before they are
 * added, in that order, so the results are those of correlateTaps to the last bit. The eight outputs may reach up to seven beyond
 * the row: they are overwritten by the next row, and the last ones need room behind the target.
 */
export function correlateModule(pages: number): Uint8Array<ArrayBuffer> {
  const parameters = [...kernelArguments.map(() => i32), f64]
  const declared = [
    [...unsigned(counters.length), i32],
    [...unsigned(vectors.length), v128],
  ]
  return moduleOf({ parameters, locals: declared, code: eachTargetRow() }, pages)
}

function eachTargetRow(): Bytes {
  return repeat(
    ...set('x', constant(0)),
    ...repeat(
      ...eightOutputs(),
      ...increase('x', constant(8 * outputsAtOnce)),
      ...get('x'),
      ...get('targetRowBytes'),
      ...less,
    ),
    ...increase('source', get('sourceRowStep')),
    ...increase('target', get('targetRowBytes')),
    ...decrement('targetRows'),
  )
}

function eightOutputs(): Bytes {
  return [
    ...sums.flatMap((sum) => set(sum, [...get('bias'), ...splat])),
    ...set('weight', get('weights')),
    ...set('inChannel', [...get('source'), ...get('x'), ...add]),
    ...set('channel', get('channels')),
    ...repeat(...eachFilterRow(), ...increase('inChannel', get('channelStep')), ...decrement('channel')),
    ...sums.flatMap((sum, index) => [...get('target'), ...get('x'), ...add, ...get(sum), ...storeVector(16 * index)]),
  ]
}

function eachFilterRow(): Bytes {
  return [
    ...set('inRow', get('inChannel')),
    ...set('filterRow', get('filterRows')),
    ...repeat(...eachTap(), ...increase('inRow', get('filterRowStep')), ...decrement('filterRow')),
  ]
}

function eachTap(): Bytes {
  const addProduct = (sum: Local, index: number): Bytes =>
    set(sum, [
      ...get(sum),
      ...get('weightTwice'),
      ...get('pixel'),
      ...loadVector(16 * index),
      ...multiplyVectors,
      ...addVectors,
    ])
  return [
    ...set('pixel', get('inRow')),
    ...set('rowEnd', [...get('weight'), ...get('filterColumnBytes'), ...add]),
    ...repeat(
      ...set('weightTwice', [...get('weight'), ...loadTwice]),
      ...sums.flatMap(addProduct),
      ...increase('pixel', get('filterColumnStep')),
      ...increase('weight', constant(8)),
      ...get('weight'),
      ...get('rowEnd'),
      ...less,
    ),
  ]
}

const add: Bytes = [0x6a]
const less: Bytes = [0x49]
const splat: Bytes = simd(0x14)
const addVectors: Bytes = simd(0xf0)
const multiplyVectors: Bytes = simd(0xf2)
/** One double into both halves of a vector. */
const loadTwice: Bytes = [...simd(0x0a), 0x00, 0x00]

function loadVector(offset: number): Bytes {
  return [...simd(0x00), 0x00, ...unsigned(offset)]
}

function storeVector(offset: number): Bytes {
  return [...simd(0x0b), 0x00, ...unsigned(offset)]
}

function simd(operation: number): Bytes {
  return [0xfd, ...unsigned(operation)]
}

function constant(value: number): Bytes {
  return [0x41, ...signed(value)]
}

function get(local: Local): Bytes {
  return [0x20, ...unsigned(locals.indexOf(local))]
}

function set(local: Local, value: Bytes): Bytes {
  return [...value, 0x21, ...unsigned(locals.indexOf(local))]
}

function increase(local: Local, by: Bytes): Bytes {
  return set(local, [...get(local), ...by, ...add])
}

/** Takes 1 from the local and leaves the rest as the condition of a loop. */
function decrement(local: Local): Bytes {
  return [...get(local), ...constant(-1), ...add, 0x22, ...unsigned(locals.indexOf(local))]
}

/** Runs its code, which ends with a condition on the stack, and does so again while that is not 0. */
function repeat(...code: Bytes): Bytes {
  return [0x03, noResult, ...code, 0x0d, 0x00, 0x0b]
}
