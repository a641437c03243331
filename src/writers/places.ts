import type { Account } from "#core/account.ts";
import { isBlackedOut } from "#core/eraser.ts";
import { nameKey } from "#core/name-key.ts";
import type { Signal, SignalSource } from "#core/signal.ts";
import { plainDay, plainList } from "./plain-words.ts";

/** To whom a place is named: to the team, about the company; or to somebody of the company. */
export type Voice = "its" | "your";

const PUBLISHER_CHARS_MAX = 40;
/** Who says so is named, up to this number; of more there are "others". */
const PLACES_NAMED_MAX = 2;

/** What a source is called: "its own site", "your job board at greenhouse.io", "Wire". */
export function placeName(source: SignalSource, account: Account, voice: Voice): string {
  if (source.isFirstParty) return "your own team";
  const isOwn = source.domain === account.domain;
  if (source.kind === "status") return `${voice} status page`;
  if (source.kind === "registry") return `${voice} DNS`;
  if (source.kind === "ats") return isOwn ? `${voice} job board` : `${voice} job board at ${source.domain}`;
  if (source.kind === "filing") return `a filing at ${source.domain}`;
  if (isOwn) return voice === "its" ? "its own site" : "your site";
  return publisherOf(source, account) ?? source.domain;
}

/** The publisher by its name, unless that is the company's own, as on boards and in filings. */
function publisherOf({ publisher }: SignalSource, account: Account): string | undefined {
  const name = publisher?.replace(/\s+/g, " ").trim() ?? "";
  if (name === "" || isBlackedOut(name) || name.length > PUBLISHER_CHARS_MAX || nameKey(name) === nameKey(account.name))
    return undefined;
  return name;
}

/** Places that report; on the others something is posted or seen. */
const REPORTING_KINDS = ["site", "news", "status", "filing", "gov", "api"];

/** How a place tells of something: it reports, it was posted there, or it was seen there when it was looked at. */
export type Report = "reported" | "posted" | "seen";

export function reportOf(signal: Signal, source: SignalSource): Report {
  if (source.kind === "ats") return source.publishedAt === undefined ? "seen" : "posted";
  if (source.kind === "registry") return "seen";
  return source.isFirstParty || REPORTING_KINDS.includes(source.kind) || !signal.isDated ? "reported" : "posted";
}

/** Who says so and when: `its own site reported on 21 May 2026`. Whether the date is known is said with it. */
export function attribution(signal: Signal, source: SignalSource, account: Account): string {
  const place = placeName(source, account, "its");
  const day = plainDay(signal.occurredAt);
  if (source.isFirstParty) return `${place} reported, ${signal.isDated ? "dated" : "undated, first seen on"} ${day}`;
  if (!signal.isDated) return `undated, first seen ${prepositionOf(source)} ${place} on ${day}`;
  const report = reportOf(signal, source);
  if (report === "seen") return `as of ${plainDay(source.fetchedAt)} ${prepositionOf(source)} ${place}`;
  if (source.publishedAt === undefined) return `dated ${day} ${prepositionOf(source)} ${place}`;
  const reportedOn = plainDay(source.publishedAt);
  return report === "posted" ? `posted on ${place} on ${reportedOn}` : `${place} reported on ${reportedOn}`;
}

/** Things are read on a site and in a filing. */
export function prepositionOf({ kind }: Pick<SignalSource, "kind">): string {
  return kind === "filing" || kind === "registry" ? "in" : "on";
}

/** Further independent places that tell of it, each in its own way: `Wire and your own team tell of it too`. */
export function furtherPlaces(signal: Signal, cited: SignalSource, account: Account): string | undefined {
  const nameOf = (source: SignalSource) => placeName(source, account, "its");
  const isTheSame = (source: SignalSource) =>
    nameOf(source) === nameOf(cited) || (!source.isFirstParty && source.domain === cited.domain);
  const names = [...new Set(signal.sources.filter((source) => !isTheSame(source)).map(nameOf))];
  if (names.length === 0) return undefined;
  return `${plainList(names, PLACES_NAMED_MAX)} ${names.length === 1 ? "tells" : "tell"} of it too`;
}
