import { type Bytes, moduleOf, signed, unsigned } from '@/lib/conv/wasm-encoding'

/** The arguments of the kernel in their order, all i32: addresses and steps in bytes, the rest numbers of turns of a loop. */
export const kernelArguments = [
  'source',
  'target',
  'weights',
  'rowPairs',
  'targetRowBytes',
  'lastBlock',
  'sourceRowStep',
  'channels',
  'channelStep',
  'filterRows',
  'filterRowBytes',
  'filterColumnStep',
] as const

/** Counters and addresses of the loops, i32. */
const counters = [
  'block',
  'channel',
  'filterRow',
  'inChannel',
  'inRow',
  'pixel',
  'weight',
  'weightAbove',
  'rowEnd',
  'to',
] as const

/** Sums of two neighbouring outputs each, of two rows: as many as fit into the registers beside what they are made of. */
const upperSums = ['upper0', 'upper1', 'upper2', 'upper3'] as const
const lowerSums = ['lower0', 'lower1', 'lower2', 'lower3'] as const
const vectors = [...upperSums, ...lowerSums, 'upperWeight', 'lowerWeight', 'pixels'] as const

/** The start value of all sums, f64, stands behind the arguments. */
const locals = [...kernelArguments, 'bias', ...counters, ...vectors] as const
type Local = (typeof locals)[number]

const [i32, f64, v128, noResult] = [0x7f, 0x7c, 0x7b, 0x40]

/** Outputs of one row that the kernel computes, and writes, at a time. */
export const blockWidth = 2 * upperSums.length

/**
 * The kernel of conv2d as a WebAssembly module with 128-bit vectors. For each pair of target rows, a block of eight columns at a time:
 *
 *     sums of the upper and the lower row = bias
 *     for each channel, each row and each column of the filter: sums += its weight * the eight pixels under it
 *     target = sums
 *
 * The lower row's windows lie one tap lower, so that what is loaded for the upper row's second row of taps serves the lower row's
 * first, and so on. Columns are one pixel apart. Products are rounded before they are added, and in that order, so the results
 * are those of correlateTaps to the last bit. The last block may reach up to seven columns beyond the row: blocks are done from
 * the last to the first, and pairs from the first to the last, so that only what lies behind the target keeps such values.
 */
export function correlateModule(pages: number): Uint8Array<ArrayBuffer> {
  const parameters = [...kernelArguments.map(() => i32), f64]
  const declared = [
    [...unsigned(counters.length), i32],
    [...unsigned(vectors.length), v128],
  ]
  return moduleOf({ parameters, locals: declared, code: eachPair() }, pages)
}

function eachPair(): Bytes {
  const nextRow = [...increase('source', get('sourceRowStep')), ...increase('target', get('targetRowBytes'))]
  return repeat(
    ...set('block', get('lastBlock')),
    ...repeat(
      ...eachBlock(),
      ...increase('block', constant(-8 * blockWidth)),
      ...get('block'),
      ...constant(0),
      ...notLess,
    ),
    ...[...nextRow, ...nextRow],
    ...decrement('rowPairs'),
  )
}

function eachBlock(): Bytes {
  const store = (sum: Local, index: number): Bytes => [...get('to'), ...get(sum), ...storeVector(16 * index)]
  return [
    ...[...upperSums, ...lowerSums].flatMap((sum) => set(sum, [...get('bias'), ...splat])),
    ...set('weight', get('weights')),
    ...set('inChannel', [...get('source'), ...get('block'), ...add]),
    ...set('channel', get('channels')),
    ...repeat(...eachFilterRow(), ...increase('inChannel', get('channelStep')), ...decrement('channel')),
    ...set('to', [...get('target'), ...get('block'), ...add]),
    ...upperSums.flatMap(store),
    ...increase('to', get('targetRowBytes')),
    ...lowerSums.flatMap(store),
  ]
}

/** One source row more than the filter has: the first is under the upper row's windows only, the last under the lower's. */
function eachFilterRow(): Bytes {
  const nextRow = increase('inRow', get('sourceRowStep'))
  return [
    ...set('inRow', get('inChannel')),
    ...set('filterRow', [...get('filterRows'), ...constant(-1), ...add]),
    ...set('weightAbove', get('weight')),
    ...eachTap('upper'),
    ...nextRow,
    ...unless([...get('filterRow'), ...isZero], repeat(...eachTap('both'), ...nextRow, ...decrement('filterRow'))),
    ...eachTap('lower'),
  ]
}

/** Along one row of taps; `weight` is the upper row's and `weightAbove` the lower row's, which is one row of taps behind. */
function eachTap(rows: 'upper' | 'both' | 'lower'): Bytes {
  const addProduct = (sum: Local, weight: Local): Bytes =>
    set(sum, [...get(sum), ...get(weight), ...get('pixels'), ...multiplyVectors, ...addVectors])
  const [upper, lower] = [rows !== 'lower', rows !== 'upper']
  const last: Local = upper ? 'weight' : 'weightAbove'
  return [
    ...set('pixel', get('inRow')),
    ...set('rowEnd', [...get(last), ...get('filterRowBytes'), ...add]),
    ...repeat(
      ...(upper ? set('upperWeight', [...get('weight'), ...loadTwice]) : []),
      ...(lower ? set('lowerWeight', [...get('weightAbove'), ...loadTwice]) : []),
      ...upperSums.flatMap((upperSum, index) => [
        ...set('pixels', [...get('pixel'), ...loadVector(16 * index)]),
        ...(upper ? addProduct(upperSum, 'upperWeight') : []),
        ...(lower ? addProduct(lowerSums[index] ?? upperSum, 'lowerWeight') : []),
      ]),
      ...increase('pixel', get('filterColumnStep')),
      ...(upper ? increase('weight', constant(8)) : []),
      ...(lower ? increase('weightAbove', constant(8)) : []),
      ...[...get(last), ...get('rowEnd'), ...less],
    ),
  ]
}

const add: Bytes = [0x6a]
const isZero: Bytes = [0x45]
/** Unsigned, of addresses. */
const less: Bytes = [0x49]
/** Signed, of a block that counts down to 0. */
const notLess: Bytes = [0x4e]
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

/** Skips its code when the condition holds. */
function unless(condition: Bytes, code: Bytes): Bytes {
  return [0x02, noResult, ...condition, 0x0d, 0x00, ...code, 0x0b]
}
