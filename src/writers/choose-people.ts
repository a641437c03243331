import type { Person } from "#core/brief.ts";
import type { Contact } from "#core/contact.ts";
import { nameKey } from "#core/name-key.ts";
import { isSenior, type RankedContact, rankContacts } from "#core/rank-contacts.ts";
import type { Signal } from "#core/signal.ts";
import type { BriefFacts } from "#core/writer.ts";
import { areasOf } from "./areas-of.ts";
import { chooseStory } from "./story.ts";
import { canTell, tell } from "./telling.ts";
import type { Area } from "./types/type-words.ts";

const PEOPLE_MAX = 5;

/**
 * Whom to talk to about the lead, as a brief names them: who the news is about, then those whose business it is, then who else
 * is new or high up. Nobody who has left, and only contacts that evidence names.
 */
export function choosePeople(facts: BriefFacts): Person[] {
  const story = chooseStory(facts.signals.filter((signal) => canTell(signal, facts.account, facts.at)));
  const staying = facts.contacts.filter((contact) => !hasLeft(contact, facts.signals));
  const ranked = rankContacts(staying, facts.at);
  if (!story) return ranked.slice(0, PEOPLE_MAX).map(toPerson);
  const { told, words } = tell(story.lead, facts.account, facts.at);
  const areas = typeof words.areas === "function" ? words.areas(told) : words.areas;
  const nearness = (one: RankedContact) => nearnessOf(one, story.lead, areas);
  return ranked
    .map((one) => ({ one, nearness: nearness(one) }))
    .sort((a, b) => a.nearness - b.nearness)
    .slice(0, PEOPLE_MAX)
    .map(({ one }) => toPerson(one));
}

/** The smaller the nearer; equals stay in their order. */
function nearnessOf(one: RankedContact, lead: Signal, areas: readonly Area[]): number {
  const { contact, isNew } = one;
  const isTheNews = lead.people.some(
    ({ name, direction }) => direction === "in" && nameKey(name) === nameKey(contact.name),
  );
  if (isTheNews) return 0;
  const own = areasOf(contact.role ?? "");
  const area = areas.findIndex((wanted) => own.includes(wanted));
  if (area !== -1 && isSenior(one)) return 1 + area;
  if (isNew) return 20;
  if (own.includes("general")) return 21;
  return area === -1 ? 40 : 30 + area;
}

/** Reported to go, and not to come, stay or rise since. */
function hasLeft({ name }: Contact, signals: Signal[]): boolean {
  const latest = (direction: "in" | "out") =>
    Math.max(
      Number.NEGATIVE_INFINITY,
      ...signals
        .filter(({ people }) =>
          people.some((one) => one.direction === direction && nameKey(one.name) === nameKey(name)),
        )
        .map(({ occurredAt }) => occurredAt),
    );
  return latest("out") > latest("in");
}

function toPerson(ranked: RankedContact): Person {
  const { contact, isNew } = ranked;
  const standing = isSenior(ranked) ? "decision_maker" : "influencer";
  const given = contact.tag === "new" ? undefined : contact.tag;
  return {
    name: contact.name,
    role: contact.role ?? "",
    tag: isNew ? "new" : (given ?? standing),
    contactId: contact.id,
  };
}
