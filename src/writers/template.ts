import type { Writer } from "#core/writer.ts";
import { choosePeople } from "./choose-people.ts";
import { writeOpener } from "./opener.ts";
import { writeWhyNow } from "./why-now.ts";

/**
 * The deterministic writer: says only what a source of a signal states, with its absolute date and who says so, and names the
 * evidence of each statement. The same facts give the same text.
 */
export const templateWriter: Writer = {
  async write(facts) {
    const people = choosePeople(facts);
    const whyNow = writeWhyNow(facts);
    const opener = writeOpener(facts, people[0]);
    return {
      whyNow: whyNow.text,
      whoToTalkTo: people,
      draftOpener: opener.text,
      signalIds: facts.signals.map((signal) => signal.id),
      claims: [...whyNow.claims, ...opener.claims],
      writer: { kind: "template", name: "plain", version: "2" },
    };
  },
};
