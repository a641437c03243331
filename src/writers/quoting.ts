import { isBlackedOut } from "#core/eraser.ts";
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
  const quoted = facts.signals.flatMap((signal) => {
    const [source] = signal.sources;
    const words = source && wordsOf(source);
    return source && words ? [{ text: sentence(signal, source, words), rests: { signal, source } }] : [];
  });
  for (const part of quoted.slice(0, SIGNALS_MAX)) prose.add(part);
  const { text, claims } = prose.done();
  const nothing = facts.signals.length === 0 ? "no live signal for" : "nothing that can be quoted about";
  return {
    whyNow: text === "" ? `As of ${plainDay(facts.at)} there is ${nothing} ${facts.account.name}.` : text,
    whoToTalkTo: choosePeople(facts),
    draftOpener: "",
    signalIds: facts.signals.map(({ id }) => id),
    claims,
    writer: { kind: "template", name: "quoting", version: "1" },
  };
}

/** None that a name has been blacked out of. */
function wordsOf({ evidence, title }: SignalSource): string | undefined {
  return [evidence.quote, title].find((words) => words.trim() !== "" && !isBlackedOut(words));
}

function sentence(signal: Signal, source: SignalSource, words: string): string {
  const place = source.isFirstParty ? "Your own team" : source.domain;
  const day = `${signal.isDated ? "dated" : "undated, first seen on"} ${plainDay(signal.occurredAt)}`;
  return `${place} (${day}): ${inQuotes(words, QUOTE_CHARS_MAX)}.`;
}
