import { fieldMisconceptions } from '@/lib/questions/misconceptions/field-misconceptions'
import type { Misconception } from '@/lib/questions/misconceptions/misconception'
import { networkMisconceptions } from '@/lib/questions/misconceptions/network-misconceptions'
import { parameterMisconceptions } from '@/lib/questions/misconceptions/parameter-misconceptions'
import { poolingMisconceptions } from '@/lib/questions/misconceptions/pooling-misconceptions'
import { sizeMisconceptions } from '@/lib/questions/misconceptions/size-misconceptions'
import { valueMisconceptions } from '@/lib/questions/misconceptions/value-misconceptions'
import { volumeMisconceptions } from '@/lib/questions/misconceptions/volume-misconceptions'

const all = {
  ...sizeMisconceptions,
  ...volumeMisconceptions,
  ...poolingMisconceptions,
  ...parameterMisconceptions,
  ...valueMisconceptions,
  ...fieldMisconceptions,
  ...networkMisconceptions,
}

/** Ids are stored with attempts: never rename one, only add. */
export type MisconceptionId = keyof typeof all

/** Every wrong idea the product can name. */
export const misconceptions: Record<MisconceptionId, Misconception> = all

export const misconceptionIds = Object.keys(all) as [MisconceptionId, ...MisconceptionId[]]
