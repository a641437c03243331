import { technologyNamed } from "#technologies/named-technologies.ts";
import { mentionsIn } from "../language/doer.ts";
import { findOrganisations } from "../language/names.ts";
import type { Reading, Sentence } from "../reading.ts";
import { concernsSubject, isOwnPlace, isTold } from "./own-doing.ts";
import { isAllKnown, type TechName, techNamesAt, techNamesBefore } from "./tech-objects.ts";
import { IN_PLACE, OWN_STACK, RUNS_ON, SINCE } from "./tech-words.ts";

/* Products told of as what the account works with by now, without the moment it took them up. */

/** "Since May all our clerks work in A". */
export function runsOn(reading: Reading, sentence: Sentence): TechName[] {
  const { text } = sentence;
  if (!SINCE.test(text) || !concernsSubject(reading, sentence)) return [];
  for (const verb of RUNS_ON.matchAll(text)) {
    const names = techNamesAt(reading, text, verb.index + verb[0].length);
    const isOwn = isOwnPlace(reading) || reading.isOwnSite || mentionsIn(reading, sentence, text).length > 0;
    const lead = text.slice(0, verb.index);
    if (!isOwn || !isAllKnown(names) || USED_TO.test(lead) || OF_OTHERS.test(lead) || namesAnother(reading, lead))
      continue;
    // "Since May" would make a subordinate clause of it.
    if (sentence.certainty === "stated" || sentence.certainty === "past") return names;
  }
  return [];
}

/** "Jobs that used to run on A are now described in B". */
const USED_TO = /\b(?:used to|formerly|previously|once|no longer|until (?:now|today|recently)|before) $/i;

/** A company that is neither the account nor a product. */
function namesAnother(reading: Reading, lead: string): boolean {
  return findOrganisations(lead).some(
    ({ name }) =>
      !EVERYBODY.test(name) && !reading.matcher.isLooselyNamedIn(name) && technologyNamed(name) === undefined,
  );
}

const EVERYBODY =
  /^(?:Translations|Secrets|Search|Payments|Backups|E-?mails?|Images|Files|Assets|Issues|Bugs|Bookings|Uploads|Analytics|Events|Releases|Packages|Notifications|Newsletters?|Videos|Docs|Documentation|Tickets|Orders|Payroll|Invoices|Builds|Deploys|Deployments|Tests|Logs|Errors|Alerts|Metrics|Mail|Everything|Everyone|Everybody|Every|All|Each|Alles|Tout|Todo|Tutto|Tudo)$/;

/** "The A widget has been installed", said by the account. */
export function inPlace(reading: Reading, sentence: Sentence): TechName[] {
  if (!isOwnPlace(reading) && !reading.isOwnSite) return [];
  for (const verb of IN_PLACE.matchAll(sentence.text)) {
    const names = techNamesBefore(reading, sentence.text, verb.index);
    // "Shopify and Stripe added" on a site tells of what its product works with.
    if (!isOwnPlace(reading) && BARE.test(verb[0])) continue;
    const isStack =
      isAllKnown(names) && (reading.isOwnSite || names.every(({ known }) => OWN_STACK.has(known?.category ?? "")));
    if (isStack && !OF_OTHERS.test(sentence.text.slice(0, verb.index)) && isTold(reading, sentence, verb.index))
      return names;
  }
  return [];
}

const BARE = /^(?:now )?(?:added|integrated|installed|set up|configured|enabled|hooked|wired)/i;

/** Products run on others' platforms, customers work with others' tools. */
const OF_OTHERS =
  /\b(?:customers?|clients?|users?|you|your|partners?|companies|developers|teams|app|apps|product|integration|plug-?in|extension|available|supports?(?! (?:requests|tickets|cases|e-?mails|mails|calls|questions))|version|kunden|nutzer|clientes|usuarios|utilisateurs|klanten|code|sources?|repository|repo|issues)\b/i;
