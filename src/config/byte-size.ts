const UNIT_BYTES = { B: 1, KiB: 2 ** 10, MiB: 2 ** 20, GiB: 2 ** 30, TiB: 2 ** 40 } as const;
const BYTE_SIZE = /^(\d{1,9}) ?(B|KiB|MiB|GiB|TiB)$/;

/** Bytes of a size as people write it (`10MiB`, `2GiB`), or undefined when it is none. */
export function parseByteSize(text: string): number | undefined {
  const match = BYTE_SIZE.exec(text);
  if (!match) return undefined;
  return Number(match[1]) * UNIT_BYTES[match[2] as keyof typeof UNIT_BYTES];
}
