import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Glob } from "bun";
import { z } from "zod";
import type { Account } from "#core/account.ts";
import { Contact } from "#core/contact.ts";
import { DetectedPerson, SignalFacts } from "#core/detection.ts";
import { DEFAULT_RUBRIC } from "#core/rubric.ts";
import { scoreAccount } from "#core/scoring.ts";
import { confidenceWith, type Signal } from "#core/signal.ts";
import { BASE_CONFIDENCE, ownType, type SignalType } from "#core/signal-type.ts";
import type { BriefFacts, Draft } from "#core/writer.ts";
import { SIGNAL_TYPES } from "#signals/catalogue.ts";
import { aContact, anAccount, aSignal, NOW } from "../../helpers/records.ts";

const FOLDER = import.meta.dir;
const LINE_CHARS_MAX = 100;

/** A made-up company and what is known of it, as short as it can be written; the rest follows from the type and the day. */
const Golden = z.strictObject({
  account: z.strictObject({ name: z.string(), domain: z.string(), lastReadOn: z.string().optional() }),
  contacts: z.array(
    z.strictObject({
      name: z.string(),
      role: z.string().optional(),
      seniority: Contact.shape.seniority,
      tag: Contact.shape.tag,
      startedOn: z.string().optional(),
    }),
  ),
  signals: z.array(
    z.strictObject({
      type: z.string(),
      subtype: z.string().optional(),
      title: z.string(),
      occurredOn: z.string(),
      isDated: z.boolean().default(true),
      data: SignalFacts,
      people: z.array(DetectedPerson).default([]),
      /** Of a type that is the workspace's own. */
      category: z.string().optional(),
      family: z.string().optional(),
      strength: z.number().optional(),
      halfLifeDays: z.number().optional(),
      sources: z.array(
        z.strictObject({
          domain: z.string(),
          kind: z.string(),
          publisher: z.string().optional(),
          isFirstParty: z.boolean().optional(),
          publishedOn: z.string().optional(),
          fetchedOn: z.string(),
          quote: z.string(),
          facts: SignalFacts.optional(),
        }),
      ),
    }),
  ),
});
type Golden = z.infer<typeof Golden>;

export type GoldenBrief = { name: string; textPath: string; facts: BriefFacts };

/** All golden companies with the facts that a writer would get, scored and ordered as the product does it. */
export function readGoldenBriefs(): GoldenBrief[] {
  return [...new Glob("*.json").scanSync(FOLDER)].sort().map((file) => {
    const golden = Golden.parse(JSON.parse(readFileSync(join(FOLDER, file), "utf8")));
    const name = file.replace(".json", "");
    return { name, textPath: join(FOLDER, `${name}.txt`), facts: toFacts(golden) };
  });
}

function toFacts(golden: Golden): BriefFacts {
  const { name, domain, lastReadOn } = golden.account;
  const account: Account = anAccount({ id: "acct_1", name, domain, ...optional("lastReadAt", lastReadOn) });
  const contacts = golden.contacts.map(({ name: named, role, seniority, tag, startedOn }, index): Contact => {
    const { role: _, seniority: __, tag: ___, ...contact } = aContact({ id: `ctc_${index + 1}`, name: named });
    return {
      ...contact,
      ...(role === undefined ? {} : { role }),
      ...(seniority === undefined ? {} : { seniority }),
      ...(tag === undefined ? {} : { tag }),
      ...optional("startedRoleAt", startedOn),
    };
  });
  const signals = golden.signals.map((signal, index) => toSignal(signal, index + 1));
  const scoring = scoreAccount({ account, signals, contacts, rubric: DEFAULT_RUBRIC, at: NOW });
  const scored = { ...account, score: scoring.score, breakdown: scoring.breakdown };
  return { account: scored, signals: scoring.live, contacts, at: NOW };
}

function toSignal(golden: Golden["signals"][number], number: number): Signal {
  const type: SignalType = SIGNAL_TYPES.find(({ key }) => key === golden.type) ?? ownType(golden.type);
  const confidence = BASE_CONFIDENCE[type.category] * (golden.isDated ? 1 : 0.6);
  const { subtype: _, ...signal } = aSignal({ id: `sig_${number}` });
  return {
    ...signal,
    type: golden.type,
    ...(golden.subtype === undefined ? {} : { subtype: golden.subtype }),
    category: type.category,
    family: type.family,
    title: golden.title,
    summary: golden.title,
    strength: golden.strength ?? type.defaultStrength,
    halfLifeDays: golden.halfLifeDays ?? type.halfLifeDays,
    baseConfidence: confidence,
    confidence: confidenceWith(confidence, golden.sources),
    occurredAt: dayOf(golden.occurredOn),
    isDated: golden.isDated,
    data: golden.data,
    identity: {},
    people: golden.people,
    sources: golden.sources.map(({ quote, publishedOn, fetchedOn, ...source }, index) => ({
      ...source,
      documentId: `doc_${number}_${index + 1}`,
      ...(source.isFirstParty ? {} : { url: `https://${source.domain}/${number}` }),
      title: quote,
      fetchedAt: dayOf(fetchedOn),
      ...optional("publishedAt", publishedOn),
      contentHash: "0".repeat(64),
      evidence: { quote, start: 0, end: quote.length },
    })),
  };
}

function optional<Name extends string>(name: Name, day: string | undefined): { [N in Name]?: number } {
  return (day === undefined ? {} : { [name]: dayOf(day) }) as { [N in Name]?: number };
}

function dayOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

/** A brief as a person reads it. */
export function toReadableBrief({ facts }: GoldenBrief, draft: Draft): string {
  const { breakdown, name } = facts.account;
  const people = draft.whoToTalkTo.map(
    (person) => `${person.name}${person.role && `, ${person.role}`} (${person.tag})`,
  );
  return [
    `${name}: ${Math.round(facts.account.score)} (fit ${breakdown.fit}, recency ${breakdown.recency}, strength ${breakdown.strength}, depth ${breakdown.depth})`,
    "",
    "WHY NOW",
    ...wrapped(draft.whyNow),
    "",
    "WHO TO TALK TO",
    ...(people.length > 0 ? people : ["nobody is named in the evidence"]),
    "",
    "OPENER",
    ...(draft.draftOpener === "" ? ["none: nothing public to say"] : wrapped(draft.draftOpener)),
    "",
  ].join("\n");
}

function wrapped(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + word.length < LINE_CHARS_MAX) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}
