import { z } from "zod";
import type { NewSignal } from "#actions/signals.ts";
import { BodyInstant, fromBodyInstant, Score } from "./values.ts";

const FACTS_MAX = 50;
const CONTACTS_MAX = 100;
const HALF_LIFE_DAYS_MAX = 3_650;

const line = (max: number) =>
  z
    .string()
    .min(1)
    .max(max)
    .regex(/^[^\p{Cc}]*\S[^\p{Cc}]*$/u, "Not valid: one line of text is expected");
/** Facts are looked up by name; a name that every object has would be found where nobody gave it. */
const FactName = z
  .string()
  .min(1)
  .max(64)
  .refine((name) => !(name in {}), "Not valid: another name is expected");
const Fact = z.union([z.string().max(2_000), z.number(), z.boolean(), z.array(z.string().max(200)).max(50)]);

const DATA =
  "Facts by name. Some tell one event from another of its type: `round`, `amount` with `currency`, `product`, `partner`, `target`, `acquirer`, `person`, `count`; of a type of your own every single fact does. Reports that share such a fact and differ in none are of one event. Reports that share none are one event only under the same title and on the same day; they meet what was read only if their title or summary names it.";

/** What a workspace tells itself: `POST /v1/signals`. */
export const NewSignalWire = z
  .strictObject({
    account_id: z.string().max(64).optional(),
    domain: z.string().max(300).optional(),
    external_id: z.string().min(1).max(128).optional(),
    type: z.string().max(100),
    subtype: z
      .string()
      .regex(/^[a-z0-9][a-z0-9_-]{0,59}$/, "Not valid: small letters, digits, - and _ are expected")
      .optional()
      .meta({ description: "Of a built-in type that lists its sub-types in `/v1/signals/types`: one of those." }),
    title: line(200),
    summary: z.string().min(1).max(1_000).optional(),
    strength: Score.optional(),
    confidence: z.number().min(0).max(1).optional(),
    half_life_days: z.number().min(1).max(HALF_LIFE_DAYS_MAX).optional(),
    occurred_at: BodyInstant.optional(),
    data: z
      .record(FactName, Fact)
      .refine((data) => Object.keys(data).length <= FACTS_MAX, `Not valid: at most ${FACTS_MAX} fields are expected`)
      .optional()
      .meta({ description: DATA }),
    contacts: z.array(z.string().max(64)).max(CONTACTS_MAX).optional(),
    source: z.strictObject({
      kind: z.string().regex(/^[a-z][a-z0-9_]{1,31}$/, "Not valid: a key such as crm is expected"),
      url: z.string().optional(),
      title: line(300),
      publisher: line(200).optional(),
      published_at: BodyInstant.optional(),
      excerpt: z.string().max(2_000).regex(/\S/, "Not valid: the words it rests on are expected"),
    }),
  })
  .meta({
    title: "NewSignal",
    examples: [
      {
        domain: "northwind.example",
        type: "pricing_page_visited",
        title: "Northwind Robotics looked at the enterprise plan",
        strength: 60,
        half_life_days: 14,
        occurred_at: "2026-06-01T16:20:00.000Z",
        data: { plan: "enterprise", visits: 3 },
        source: {
          kind: "crm",
          title: "Web visits of northwind.example",
          excerpt: "3 visits to /pricing#enterprise on 1 June 2026.",
        },
      },
    ],
  });

export function fromNewSignalWire(wire: z.infer<typeof NewSignalWire>): NewSignal {
  const { source } = wire;
  return {
    account: { id: wire.account_id, domain: wire.domain, externalId: wire.external_id },
    type: wire.type,
    subtype: wire.subtype?.replaceAll("_", "-"),
    title: wire.title.trim(),
    summary: wire.summary,
    strength: wire.strength,
    confidence: wire.confidence,
    halfLifeDays: wire.half_life_days,
    occurredAt: fromBodyInstant(wire.occurred_at, "occurred_at"),
    data: wire.data ?? {},
    contactIds: wire.contacts ?? [],
    source: {
      kind: source.kind,
      url: source.url,
      title: source.title.trim(),
      publisher: source.publisher,
      publishedAt: fromBodyInstant(source.published_at, "source.published_at"),
      excerpt: source.excerpt,
    },
  };
}
