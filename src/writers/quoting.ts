import type { Signal, SignalSource } from "#core/signal.ts";
import type { BriefFacts, Draft, Writer } from "#core/writer.ts";
import { choosePeople } from "./choose-people.ts";
import { inQuotes, plainDay } from "./plain-words.ts";
import { createProse } from "./prose.ts";

const SIGNALS_MAX = 3;
const QUOTE_CHARS_MAX = 240;

/** Writes nothing of its own: what the sources say in their own words, each with its place and its day, and no opener. */
export const quotingWriter: Writer = {
  write: async (facts) => quote(facts),
};

function quote(facts: BriefFacts): Draft {
  const prose = createProse("why_now");
  for (const signal of facts.signals.slice(0, SIGNALS_MAX)) {
    const [source] = signal.sources;
    if (source) prose.add({ text: sentence(signal, source), rests: { signal, source } });
  }
  const { text, claims } = prose.done();
  return {
    whyNow: text === "" ? `As of ${plainDay(facts.at)} there is no live signal for ${facts.account.name}.` : text,
    whoToTalkTo: choosePeople(facts),
    draftOpener: "",
    signalIds: facts.signals.map(({ id }) => id),
    claims,
    writer: { kind: "template", name: "quoting", version: "1" },
  };
}

function sentence(signal: Signal, source: SignalSource): string {
  const place = source.isFirstParty ? "Your own team" : source.domain;
  const day = `${signal.isDated ? "dated" : "undated, first seen on"} ${plainDay(signal.occurredAt)}`;
  const words = source.evidence.quote.trim() === "" ? source.title : source.evidence.quote;
  return `${place} (${day}): ${inQuotes(words, QUOTE_CHARS_MAX)}.`;
}
