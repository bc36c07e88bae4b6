/** Bytes of a WebAssembly module, or of a part of one. */
export type Bytes = readonly number[]

/** A whole number of at least 0 in LEB128, seven bits to a byte (WebAssembly core specification, 5.2.2). */
export function unsigned(value: number): Bytes {
  return value < 128 ? [value] : [(value & 127) | 128, ...unsigned(value >>> 7)]
}

/** A whole number from -2^31 to 2^31 - 1 in signed LEB128: bit 6 of the last byte is the sign. */
export function signed(value: number): Bytes {
  return value >= -64 && value < 64 ? [value & 127] : [(value & 127) | 128, ...signed(value >> 7)]
}

/** Items one after another, behind their number. */
export function vector(items: readonly Bytes[]): Bytes {
  return [...unsigned(items.length), ...items.flat()]
}

/** Content behind its length, as in sections, names and function bodies. */
export function sized(content: Bytes): Bytes {
  return [...unsigned(content.length), ...content]
}

/**
 * A module with one function, of the given type, local variables and code, exported as "run"; it works in a memory that the
 * importer gives as "host"."memory", of at least `pages` times 64 KiB.
 */
export function moduleOf(
  { parameters, locals, code }: { readonly parameters: Bytes; readonly locals: readonly Bytes[]; readonly code: Bytes },
  pages: number,
): Uint8Array<ArrayBuffer> {
  const section = (id: number, ...items: readonly Bytes[]): Bytes => [id, ...sized(vector(items))]
  const memory = [...nameOf('host'), ...nameOf('memory'), 0x02, 0x00, ...unsigned(pages)]
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    ...section(1, [0x60, ...sized(parameters), 0x00]),
    ...section(2, memory),
    ...section(3, [0x00]),
    ...section(7, [...nameOf('run'), 0x00, 0x00]),
    ...section(10, sized([...vector(locals), ...code, 0x0b])),
  ])
}

function nameOf(text: string): Bytes {
  return sized(Array.from(text, (letter) => letter.charCodeAt(0)))
}
