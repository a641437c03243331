import type { Claim, Person } from "#core/brief.ts";
import type { Contact } from "#core/contact.ts";
import { roundScore } from "#core/scoring.ts";
import type { Signal, SignalSource } from "#core/signal.ts";
import { MONTH_NAMES, toIsoDay } from "#core/time.ts";
import type { BriefFacts, Draft, Writer } from "#core/writer.ts";
import { openingQuestion } from "./opening-question.ts";
import { createProse } from "./prose.ts";
import { rankPeople } from "./rank-people.ts";

const SIGNALS_MAX = 3;
const QUOTE_CHARS_MAX = 240;
/** Further sources named for one signal; the rest are counted. */
const PLACES_NAMED_MAX = 3;

/**
 * The deterministic writer: says only what a signal states, with its absolute date and the place it was read, and names the
 * evidence of each statement. The same facts give the same text.
 */
export const templateWriter: Writer = {
  async write(facts) {
    const signals = facts.signals.slice(0, SIGNALS_MAX);
    const people = rankPeople(facts.contacts, facts.at);
    const whyNow = writeWhyNow(facts, signals);
    // What the workspace knows itself is for its own eyes; to the reader only what can be read anywhere is said.
    const opener = writeOpener(signals.find(isPublic), people[0], facts.contacts);
    const draft: Draft = {
      whyNow: whyNow.text,
      whoToTalkTo: people,
      draftOpener: opener.text,
      signalIds: facts.signals.map((signal) => signal.id),
      claims: [...whyNow.claims, ...opener.claims],
      writer: { kind: "template", name: "plain", version: "1" },
    };
    return draft;
  },
};

function writeWhyNow(facts: BriefFacts, signals: Signal[]): { text: string; claims: Claim[] } {
  const prose = createProse("why_now");
  const [lead, ...others] = signals;
  if (!lead) {
    const isUnread = facts.account.lastReadAt === undefined;
    prose.say(
      isUnread
        ? `As of ${toPlainDay(facts.at)} nothing about ${facts.account.name} could be read yet, so there is no signal to go by.`
        : `As of ${toPlainDay(facts.at)} there is no live signal for ${facts.account.name}: nothing that has been read gives a reason to reach out now.`,
    );
    return prose.done();
  }
  prose.claim(statement(lead), lead, bestSource(lead));
  const source = bestSource(lead);
  const quote = shorten(source.evidence.quote);
  if (quote !== "") prose.claim(`The source reads: “${quote}”${hasEnd(quote) ? "" : "."}`, lead, source);
  for (const signal of others) prose.claim(statement(signal), signal, bestSource(signal));
  const rest = facts.signals.length - signals.length;
  prose.say(standing(facts));
  if (rest > 0) prose.say(`${rest} further live ${rest === 1 ? "signal is" : "signals are"} listed with this brief.`);
  return prose.done();
}

/** Where the account stands, in the figures that are shown with the brief. */
function standing({ account, signals }: BriefFacts): string {
  const { fit, recency, strength, depth } = account.breakdown;
  const count = signals.length === 1 ? "the only live signal" : `the lead of ${signals.length} live signals`;
  return `It is ${count}; ${account.name} scores ${roundScore(account.score)} of 100 (fit ${fit}, recency ${recency}, strength ${strength}, depth ${depth}).`;
}

/** What happened, when, and where it can be read. */
function statement(signal: Signal): string {
  const title = signal.title.replace(/[.!?\s]+$/, "");
  const when = signal.isDated
    ? `dated ${toPlainDay(signal.occurredAt)}`
    : `undated, first seen on ${toPlainDay(signal.occurredAt)}`;
  return `${title} (${when}; ${placesOf(signal)}).`;
}

function placesOf(signal: Signal): string {
  const read = signal.sources.filter((source) => !source.isFirstParty);
  const told = read.length < signal.sources.length ? ["reported by your own team"] : [];
  const places = [...new Set(read.map((source) => source.domain))];
  const named = places.slice(0, PLACES_NAMED_MAX);
  const rest = places.length - named.length;
  const list = rest > 0 ? `${named.join(", ")} and ${rest} more` : named.join(" and ");
  return [...(list === "" ? [] : [`read at ${list}`]), ...told].join("; ");
}

function writeOpener(
  lead: Signal | undefined,
  first: Person | undefined,
  contacts: Contact[],
): { text: string; claims: Claim[] } {
  const prose = createProse("draft_opener");
  if (!lead) return prose.done();
  const source = bestSource({ ...lead, sources: lead.sources.filter((one) => !one.isFirstParty) });
  if (first) prose.say(`Hi ${first.name.split(" ")[0]},`);
  const when = lead.isDated ? toPlainDay(lead.occurredAt) : `first seen on ${toPlainDay(lead.occurredAt)}`;
  const isAboutReader = first !== undefined && isNewcomer(lead, first, contacts);
  const claim = isAboutReader
    ? `I read the note at ${source.domain} (${when}) about your new role${first.role === "" ? "" : ` as ${first.role}`}.`
    : `I read this at ${source.domain} (${when}): ${lead.title.replace(/[.!?\s]+$/, "")}.`;
  prose.claim(claim, lead, source);
  prose.say(openingQuestion(lead.type));
  return prose.done();
}

function isNewcomer(lead: Signal, reader: Person, contacts: Contact[]): boolean {
  const name = contacts.find((contact) => contact.id === reader.contactId)?.name;
  return lead.people.some((person) => person.direction === "in" && person.name === name);
}

function isPublic(signal: Signal): boolean {
  return signal.sources.some((source) => !source.isFirstParty);
}

/** The earliest published place: nearest to the event. */
function bestSource(signal: Pick<Signal, "id" | "sources">): SignalSource {
  const [best] = [...signal.sources].sort((a, b) => (a.publishedAt ?? a.fetchedAt) - (b.publishedAt ?? b.fetchedAt));
  if (!best) throw new Error(`signal ${signal.id} has no source`);
  return best;
}

/** `2 June 2026`: absolute, so that it stays true however late it is read. */
function toPlainDay(at: number): string {
  const [year, month, day] = toIsoDay(at).split("-").map(Number);
  return `${day} ${MONTH_NAMES[(month ?? 1) - 1]} ${year}`;
}

/** Whether a quotation ends a sentence by itself. */
function hasEnd(quote: string): boolean {
  return /[.!?…。！？]["'”’»)\]]*$/u.test(quote);
}

function shorten(quote: string): string {
  const line = quote.replace(/\s+/g, " ").trim();
  if (line.length <= QUOTE_CHARS_MAX) return line;
  return `${line.slice(0, QUOTE_CHARS_MAX).replace(/\s+\S*$/, "")} …`;
}
