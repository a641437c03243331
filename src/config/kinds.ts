import { isIP } from "node:net";
import { z } from "zod";
import { isTimeZone } from "#core/cadence.ts";
import { parseDomain } from "#core/url.ts";
import { parseByteSize } from "./byte-size.ts";
import { parseDuration } from "./duration.ts";

/**
 * The kinds of value a setting may have, as written in the file. Every error message is the end of the sentence
 * "`server.port` must be …", so that a refusal always says what was expected.
 */

export const text = z.string("text").min(1, "text that is not empty").max(2_000, "text of at most 2,000 characters");

export const whole = (min: number, max: number) => {
  const expected = `a whole number from ${min} to ${max}`;
  return z.number(expected).int(expected).min(min, expected).max(max, expected);
};

export const rate = z
  .number("a number above 0")
  .positive("a number above 0")
  .max(1_000_000, "a number up to 1,000,000");

export const choice = <Words extends readonly [string, ...string[]]>(...words: Words) =>
  z.enum(words, `one of ${words.join(", ")}`);

export const flag = z.boolean("true or false");

const DURATION_EXPECTED = "a duration such as 10s, 5m, 6h or 30d";

/** Milliseconds inside. `minMs` keeps a slip such as `interval: 1ms` from becoming a flood. */
export const duration = (minMs = 0, expected = DURATION_EXPECTED) =>
  z
    .string(DURATION_EXPECTED)
    .refine((value) => parseDuration(value) !== undefined, { error: DURATION_EXPECTED, abort: true })
    .transform((value) => parseDuration(value) ?? 0)
    .refine((ms) => ms >= minMs, expected);

const SIZE_EXPECTED = "a size such as 512KiB, 10MiB or 2GiB";
export const byteSize = z
  .string(SIZE_EXPECTED)
  .refine((value) => parseByteSize(value) !== undefined, { error: SIZE_EXPECTED, abort: true })
  .transform((value) => parseByteSize(value) ?? 0);

const UNLIMITED_EXPECTED = "a whole number from 0, or unlimited";
export const limit = z.union(
  [z.literal("unlimited"), z.number().int(UNLIMITED_EXPECTED).min(0, UNLIMITED_EXPECTED)],
  UNLIMITED_EXPECTED,
);
export const sizeLimit = z.union([z.literal("unlimited"), byteSize], `${SIZE_EXPECTED}, or unlimited`);

const URL_EXPECTED = "an http or https address without user name or fragment";
export const httpUrl = z.string(URL_EXPECTED).max(8_192, URL_EXPECTED).refine(isHttpUrl, URL_EXPECTED);

const ORIGIN_EXPECTED = "an origin such as https://acme.example, without a path";
const origin = z
  .string(ORIGIN_EXPECTED)
  .refine((value) => isHttpUrl(value) && new URL(value).origin === value, ORIGIN_EXPECTED);
export const origins = z.record(origin, origin, "a mapping from origin to origin");

const DOMAIN_EXPECTED = "a company's domain such as acme.example";
/** Registrable and lower case inside, however it is written. */
export const companyDomain = z
  .string(DOMAIN_EXPECTED)
  .refine((value) => domainOf(value) !== undefined, { error: DOMAIN_EXPECTED, abort: true })
  .transform((value) => domainOf(value) ?? value);

const AGENT_EXPECTED = "printable ASCII text such as signalmama/1.0 (+https://signals.example/bot)";
export const userAgent = z
  .string(AGENT_EXPECTED)
  .max(500, AGENT_EXPECTED)
  .regex(/^[\x21-\x7e][\x20-\x7e]*$/, AGENT_EXPECTED);

const CONTACT_EXPECTED = "an address in printable ASCII such as ops@acme.example";
export const contact = z
  .string(CONTACT_EXPECTED)
  .max(200, CONTACT_EXPECTED)
  .regex(/^[\x21-\x7e][\x20-\x7e]*$/, CONTACT_EXPECTED);

const REDDIT_NAME_EXPECTED = "a Reddit account such as acme_ops, without u/";
export const redditName = z.string(REDDIT_NAME_EXPECTED).regex(/^[\w-]{3,20}$/, REDDIT_NAME_EXPECTED);

const MAIL_EXPECTED = "a mail address such as signals@acme.example, or Signals <signals@acme.example>";
export const mailAddress = z
  .string(MAIL_EXPECTED)
  .max(320, MAIL_EXPECTED)
  .regex(/^(?:[^<>@,;\p{Cc}]+ <[^\s<>@,;"]+@[^\s<>@,;"]+>|[^\s<>@,;"]+@[^\s<>@,;"]+)$/u, MAIL_EXPECTED);

const SECRET_EXPECTED = "text of at least 16 characters";
export const signingSecret = z
  .string(SECRET_EXPECTED)
  .min(16, SECRET_EXPECTED)
  .max(1_000, "text of at most 1,000 characters");

const CLOCK_EXPECTED = "a time such as 22:00";
const clockTime = z.string(CLOCK_EXPECTED).regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, CLOCK_EXPECTED);
const ZONE_EXPECTED = "the name of a time zone such as Europe/Berlin";
export const quietHours = z
  .strictObject(
    {
      from: clockTime,
      to: clockTime,
      timezone: z.string(ZONE_EXPECTED).refine(isTimeZone, ZONE_EXPECTED).default("UTC"),
    },
    "a mapping with from, to and timezone",
  )
  .refine(({ from, to }) => from !== to, { path: ["to"], error: "another time than from" });

const CHANNELS = ["slack", "email", "webhook", "teams", "discord", "ntfy"] as const;
/** A channel of alerts and where to: what is wrong with the destination shows when something is sent there. */
export const toldThrough = z.strictObject(
  {
    channel: choice(...CHANNELS),
    destination: text.optional(),
  },
  "a mapping with channel and destination",
);

const RANGE_EXPECTED = "an address range such as 10.0.0.0/8 or a single address";
const addressRange = z.string(RANGE_EXPECTED).refine(isAddressRange, RANGE_EXPECTED);

export const listOf = <Item extends z.ZodType>(item: Item) => z.array(item, "a list");
export const addressRanges = listOf(addressRange);

function domainOf(value: string): string | undefined {
  try {
    return parseDomain(value);
  } catch {
    return undefined;
  }
}

function isHttpUrl(value: string): boolean {
  if (!/^https?:\/\/[^\s\\]+$/i.test(value) || !URL.canParse(value)) return false;
  const url = new URL(value);
  return url.username === "" && url.password === "" && url.hash === "";
}

function isAddressRange(value: string): boolean {
  const [address = "", prefix, ...rest] = value.split("/");
  const family = isIP(address);
  if (family === 0 || rest.length > 0) return false;
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= (family === 4 ? 32 : 128));
}
