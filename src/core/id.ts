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
const RANDOM_COUNT = 2 ** 48;
/** Five letters say so much. */
const HALF = 2 ** 25;

/** Makes ids; the only state is what keeps two ids of one millisecond in order. */
export type Ids = { next(prefix: IdPrefix): string };

/**
 * Ids of 96 bits, sortable by the time of their making: 48 bits of epoch milliseconds, then 48 random bits that count
 * upwards inside one millisecond. `randomBits` must give 0 … 2^48-1.
 */
export function createIds(now: () => number, randomBits: () => bigint): Ids {
  let lastMs = 0;
  let lastRandom = 0;
  const spellTime = remembered(spell);
  const spellFirst = remembered(spellHalf);
  return {
    next(prefix) {
      const ms = Math.max(0, Math.floor(now()));
      const isSameInstant = ms <= lastMs;
      lastRandom = (isSameInstant ? lastRandom + 1 : Number(randomBits()) % (RANDOM_COUNT / 2)) % RANDOM_COUNT;
      if (!isSameInstant) lastMs = ms;
      // Ten letters of 50 bits each: the lower ones begin with the last two bits of the time.
      const count = (lastMs % 4) * RANDOM_COUNT + lastRandom;
      return `${prefix}_${spellTime(Math.floor(lastMs / 4))}${spellFirst(Math.floor(count / HALF))}${spellHalf(count % HALF)}`;
    },
  };
}

/** True when the text can be an id with this prefix. */
export function isId(prefix: IdPrefix, text: string): boolean {
  return text.startsWith(`${prefix}_`) && /^[0-9A-HJKMNP-TV-Z]{20}$/.test(text.slice(prefix.length + 1));
}

/** Ten letters for a whole number of 50 bits. In halves, because only 32 bits can be shifted. */
function spell(value: number): string {
  return spellHalf(Math.floor(value / HALF)) + spellHalf(value % HALF);
}

/** Spells a number anew only when it is another: all but the last letters of an id are those of the one before. */
function remembered(spelled: (value: number) => string): (value: number) => string {
  let last = -1;
  let letters = "";
  return (value) => {
    if (value !== last) {
      last = value;
      letters = spelled(value);
    }
    return letters;
  };
}

function spellHalf(bits: number): string {
  return letter(bits >> 20) + letter(bits >> 15) + letter(bits >> 10) + letter(bits >> 5) + letter(bits);
}

function letter(bits: number): string {
  return ALPHABET.charAt(bits & 31);
}
