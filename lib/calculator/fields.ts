import { type LayerKind, layerKinds } from '@/lib/calculator/layer'

/** The numbers of the calculator by the symbols that name them in its address; those of the height may be left empty. */
export const fieldNames = ['W', 'F', 'P', 'Pend', 'S', 'd', 'A', 'H', 'FH', 'PH', 'PHend', 'SH'] as const
export type FieldName = (typeof fieldNames)[number]

/** What stands in the fields, as it was typed. */
export type Fields = { readonly layer: LayerKind } & { readonly [name in FieldName]: string }

export const emptyFields: Fields = {
  layer: 'convolution',
  W: '',
  F: '',
  P: '',
  Pend: '',
  S: '',
  d: '',
  A: '',
  H: '',
  FH: '',
  PH: '',
  PHend: '',
  SH: '',
}

/** The worked case of the lesson, for an address without numbers. */
const example: Fields = { ...emptyFields, W: '13', F: '5', P: '2', S: '2', d: '1', A: '0' }

/** Longer texts are no sizes; what is cut off cannot make them one. */
const longest = 40

/**
 * Reads the query of the calculator's address. What it leaves out is what PyTorch leaves out: no padding, dilation 1, and stride 1
 * or, for pooling, the filter.
 */
export function fieldsOf(query: URLSearchParams): Fields {
  if (!fieldNames.some((name) => query.has(name))) return { ...example, layer: kindOf(query) }
  const text = (name: FieldName, absent = '') => query.get(name)?.slice(0, longest) ?? absent
  const layer = kindOf(query)
  const isPooling = layer === 'pooling' || layer === 'ceil-pooling'
  return {
    layer,
    W: text('W'),
    F: text('F'),
    P: text('P', '0'),
    Pend: text('Pend'),
    S: text('S', isPooling ? text('F') : '1'),
    d: text('d', '1'),
    A: text('A', '0'),
    H: text('H'),
    FH: text('FH'),
    PH: text('PH'),
    PHend: text('PHend'),
    SH: text('SH'),
  }
}

/** The shortest query that `fieldsOf` reads as these fields. */
export function queryOf(fields: Fields): string {
  const query = new URLSearchParams()
  if (fields.layer !== 'convolution') query.set('layer', fields.layer)
  for (const name of fieldNames) {
    if (isAlwaysWritten(name) || fields[name] !== absentText(name)) query.set(name, fields[name])
  }
  return query.toString()
}

/** Whether a number is set that most layers leave as it is. */
export function hasMore(fields: Fields): boolean {
  return moreNames.some((name) => fields[name] !== absentText(name))
}

const moreNames = ['d', 'Pend', 'H', 'FH', 'PH', 'PHend', 'SH'] as const

function kindOf(query: URLSearchParams): LayerKind {
  return layerKinds.find((kind) => kind === query.get('layer')) ?? 'convolution'
}

function isAlwaysWritten(name: FieldName): boolean {
  return name === 'W' || name === 'F' || name === 'P' || name === 'S'
}

function absentText(name: FieldName): string {
  if (name === 'd') return '1'
  return name === 'A' ? '0' : ''
}
