/** The prefixes of the wire (reference sheet, section 1.7). */
export type IdPrefix =
  | "acct"
  | "alr"
  | "arc"
  | "aud"
  | "bot"
  | "brf"
  | "crl"
  | "ctc"
  | "dlv"
  | "doc"
  | "era"
  | "evt"
  | "exp"
  | "fire"
  | "key"
  | "list"
  | "look"
  | "req"
  | "rub"
  | "run"
  | "scr"
  | "sig"
  | "wh"
  | "ws"
  | "feed"
  | "job";

const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const RANDOM_BITS = 48n;
const RANDOM_MAX = (1n << RANDOM_BITS) - 1n;

/** Makes ids; the only state is what keeps two ids of one millisecond in order. */
export type Ids = { next(prefix: IdPrefix): string };

/**
 * Ids of 96 bits, sortable by the time of their making: 48 bits of epoch milliseconds, then 48 random bits that count
 * upwards inside one millisecond. `randomBits` must give 0 … 2^48-1.
 */
export function createIds(now: () => number, randomBits: () => bigint): Ids {
  let lastMs = 0n;
  let lastRandom = 0n;
  return {
    next(prefix) {
      const ms = BigInt(Math.max(0, Math.floor(now())));
      const isSameInstant = ms <= lastMs;
      lastRandom = isSameInstant ? lastRandom + 1n : randomBits() & (RANDOM_MAX >> 1n);
      if (!isSameInstant) lastMs = ms;
      return `${prefix}_${spell((lastMs << RANDOM_BITS) | (lastRandom & RANDOM_MAX))}`;
    },
  };
}

/** True when the text can be an id with this prefix. */
export function isId(prefix: IdPrefix, text: string): boolean {
  return text.startsWith(`${prefix}_`) && /^[0-9A-HJKMNP-TV-Z]{20}$/.test(text.slice(prefix.length + 1));
}

function spell(value: bigint): string {
  let rest = value;
  let text = "";
  for (let i = 0; i < 20; i++) {
    text = ALPHABET[Number(rest & 31n)] + text;
    rest >>= 5n;
  }
  return text;
}
