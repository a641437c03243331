import { createPattern } from "../language/pattern.ts";
import type { Reading, Sentence } from "../reading.ts";
import { isOwnPlace, isTold } from "./own-doing.ts";
import { type TechName, techNamesAt } from "./tech-objects.ts";

/**
 * Services of others that no catalogue has, in the account's own changes: work that is bought rather than written tells what a name
 * stands for ("Switch to Kestrel for transactional emails"), or what the text says of the name ("the Kestrel account is closed").
 */
const TASK =
  "(?:(?:transactional |marketing |outgoing |auth )?e-?mails?(?: (?:sending|delivery|service))?|sending (?:of )?e-?mails?|(?:web |site |product |user |website )?analytics|error (?:tracking|reporting|monitoring)|crash reporting|(?:uptime |server |application |performance )?monitoring|log management|(?:live |support |customer |support )chat|customer support|help ?desk|(?:app |web )?hosting|dns|cdn|payment processing|payments|feature flags?|session (?:replay|recording)s?|(?:cookie )?consent|newsletters?|sms|push notifications|status page|translations|ci|ci/cd|(?:ci |build |deploy(?:ment)? )?pipelines|(?:image|video) hosting|a/b test(?:s|ing)|payroll|accounting|invoicing|crm|ticketing|issue tracking)";
const LABEL =
  '^[^\\p{L}\\p{N}"“]{0,4}(?:[\\p{L}\\d_/-]+(?:\\([^)]{1,30}\\))?!?: ?|\\[[^\\]]{1,25}\\]:? ?|[A-Z]{2,6}-\\d+:? |#?\\d+ )?[^\\p{L}\\p{N}"“]{0,3}';
const ENDS = "(?=[.!,;:]|$| (?:and|on|in|across|instead|everywhere|from|over|as)(?!\\p{L}))";

/** What it is for, right behind a name. */
const FOR_TASK = createPattern(
  new RegExp(
    `^(?: \\([^)]{2,30}\\))? (?:for|as|to handle|to do) (?:our |the |all |its |an? )*${TASK}(?: (?:tool|provider|service|platform))?${ENDS}`,
    "iu",
  ),
);
/** "Switch to", "Move error tracking to". */
const MOVES_TO = createPattern(
  new RegExp(
    `${LABEL}(?:switch|mov|migrat|chang|port)(?:e?s|e?d|e|ing|es)? (?:over )?(?:(?:our |the |all |most |its )*(?<task>${TASK})(?: (?:provider|service|tool))? (?:over )?)?(?:from (?<from>\\p{Lu}[\\p{L}\\d.-]{2,20}) )?(?:on)?to (?=\\p{Lu})`,
    "iu",
  ),
);
const ADDS = createPattern(
  new RegExp(
    `${LABEL}(?:add|us|adopt|introduc|integrat|enabl|set up|start using|sign up for|bring in|roll out|hook up|wire up|implement)(?:e?s|e?d|e|ing)? (?=\\p{Lu})`,
    "iu",
  ),
);
const REMOVES = createPattern(
  new RegExp(
    `${LABEL}(?:remov|drop|delet|uninstall|retir|decommission|sunset|kill|ditch|cancel|rip out|get rid of|say goodbye to|stop using|disabl)(?:e?s|e?d|e|ing|ping|ped)? (?:the |our |all |old |unused |decommissioned |deprecated )*(?=\\p{Lu})`,
    "iu",
  ),
);

/** "Switch to Kestrel for transactional emails", "Move error tracking from Merlin to Kestrel". */
export function movedToService(
  reading: Reading,
  sentence: Sentence,
): { at: number; from: TechName[]; to: TechName[] }[] {
  const match = heading(reading, sentence) ? MOVES_TO.exec(sentence.text) : null;
  if (!match) return [];
  const [to, ...others] = namesAfter(reading, sentence, match);
  if (!to || others.length > 0 || !isOfOthers(reading, to)) return [];
  const rest = sentence.text.slice(to.end);
  const isService =
    match.groups?.["task"] === undefined
      ? FOR_TASK.test(rest) || (ENDS_HERE.test(rest) && isServiceOf(reading, to))
      : ENDS_HERE.test(rest);
  if (!isService || !isTold(reading, sentence, 0)) return [];
  const left = match.groups?.["from"];
  const start = left === undefined ? 0 : sentence.text.indexOf(left);
  const [from] = left === undefined ? [] : techNamesAt(reading, sentence.text, start);
  return [{ at: 0, from: from ? [from] : [], to: [to] }];
}

/** "Add Kestrel for error tracking". */
export function addedService(reading: Reading, sentence: Sentence): TechName[] {
  const match = heading(reading, sentence) ? ADDS.exec(sentence.text) : null;
  const names = match ? namesAfter(reading, sentence, match) : [];
  const isService =
    names.length > 0 &&
    names.every((name) => isOfOthers(reading, name)) &&
    FOR_TASK.test(sentence.text.slice(names.at(-1)?.end));
  return isService && isTold(reading, sentence, 0) ? names : [];
}

/** "Remove Kestrel" over "our Kestrel account is closed". */
export function removedService(reading: Reading, sentence: Sentence): TechName[] {
  const match = heading(reading, sentence) ? REMOVES.exec(sentence.text) : null;
  const names = match ? namesAfter(reading, sentence, match) : [];
  const isService =
    names.length > 0 &&
    names.every(
      (name) =>
        isOfOthers(reading, name) &&
        (isServiceOf(reading, bare(name)) || endsService(reading) || unloads(reading, sentence.text)),
    ) &&
    GOES_WHOLE.test(sentence.text.slice(names.at(-1)?.end));
  return isService && isTold(reading, sentence, 0) ? names : [];
}

/** "Kestrel SDK": what is said elsewhere is said of Kestrel. */
function bare(name: TechName): TechName {
  return { ...name, name: name.name.replace(/ (?:SDK|Agent|Widget|Bot)$/u, "") };
}

/** What is done only with what was bought of others or sends data to them: "the licence ran out", "the privacy page is updated". */
export function endsService({ text, document }: Reading): boolean {
  return ENDS_SERVICE.test(text.slice(document.title.length, TEXT_MAX));
}

const ENDS_SERVICE = createPattern(
  /\b(?:(?:licen[cs]e|contract|invoice) (?:(?:is|was|has|had|will|has been|got) )?(?:ran out|runs out|run out|lapse[sd]?|expire[sd]?|ended|ends|cancelled|canceled)|decided not to renew|(?:old|vendor['’]s|their) account (?:(?:is|was|has been|will be) )?(?:closed|cancelled|canceled|deleted)|seats? (?:will |have )?(?:lapsed?|expired?|run out|ran out))(?!\p{L})/iu,
);

/** "Rip out Kestrel SDK" over "updates the privacy page": what is loaded of others is called so, and visitors are told. */
function unloads({ text, document }: Reading, heading: string): boolean {
  return (
    / (?:SDK|widget|chat widget|pixel|tracker|script|snippet)(?!\p{L})/iu.test(heading) &&
    UNLOADS.test(text.slice(document.title.length, TEXT_MAX))
  );
}

const UNLOADS = createPattern(
  /\b(?:updat(?:e|es|ed) the privacy (?:page|policy|notice)|(?:taken|removed|struck) (?:out of|from|off) the privacy (?:page|policy|notice)|nobody (?:on our side |here |in the team )?(?:was |has been )?answering)(?!\p{L})/iu,
);

/** With the verb written small: "Remove Kestrel" is nobody's name. */
function namesAfter(reading: Reading, { text }: Sentence, { 0: lead }: RegExpExecArray): TechName[] {
  return techNamesAt(reading, lead.toLowerCase() + text.slice(lead.length), lead.length);
}

/** Whether the text says of a name what is said of services that one has signed up for. */
export function isServiceOf({ text, document }: Reading, { name }: TechName): boolean {
  const body = text.slice(document.title.length, TEXT_MAX);
  const spelled = name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(
    `(?<![\\p{L}\\d])${spelled}(?:['’]s?)? (?:(?:[\\p{Ll}-]+ )?(?:account|subscription|contract|invoices?|free (?:plan|tier)|pricing|nameservers|workspace|licen[cs]es?|trial)|(?:chat|tracking|analytics) (?:widget|script|snippet|code|account)|is an? [^.;]{0,40}(?:service|tracker|provider|vendor|company)|(?:is|was|has been|got) (?:too |very |now |finally )*(?:unreliable|expensive|shut down|switched off|decommissioned|cancelled|canceled|turned off)|charges|raised (?:its|their) prices|no longer offers)|(?<!\\p{L})(?:(?:no longer|not|n['’]t|stopped|stop|never) us(?:e|es|ed|ing)|accounts? (?:with|at)|contracts? with|sign(?:ed)? up (?:for|with)|subscription (?:to|with)|self-hosted|pay(?:ing|s)? for|paid for|(?:cancelled|canceled|closed) (?:our|the)) (?:our |the |up )?${spelled}(?![\\p{L}\\d])`,
    "iu",
  ).test(body);
}

const TEXT_MAX = 1500;

function heading(reading: Reading, { isTitle }: Sentence): boolean {
  return isTitle && isOwnPlace(reading);
}

const ENDS_HERE = /^(?:["”'’`)]*(?:[.!,;]|$)|["”'’`)]* (?:and|instead|because|as|since)(?!\p{L}))/iu;
const GOES_WHOLE =
  /^(?:["”'’`)]*(?:[.!,;:]|$)|["”'’`)]* (?:(?:link|links|script|scripts|snippet|widget|chat widget|integration|tracking|usage|code|tag|pixel|sdk|agent|bot|banner)(?:[.!,;]|$| (?:from|and) )|from (?:the |our |all )?(?:site|website|app|codebase|project|pages?)|and|completely|entirely|everywhere|for (?:good|now)))/iu;

/** Written as names are, and no part of a program. */
export function isOfOthers(reading: Reading, { name, known }: TechName): boolean {
  const last = name.split(/(?<=\p{Ll})(?=\p{Lu})/u).at(-1) ?? name;
  return (
    known !== undefined ||
    (!PART.test(last) && !/[()_]|^\p{Lu}{1,4}$/u.test(name) && !reading.matcher.isLooselyNamedIn(name))
  );
}

const PART =
  /^(?:(?:Starter|Growth|Pro|Premium|Enterprise|Business|Standard|Plus|Lite|Scale|Free|Trial|Hobby|Professional|Custom|Basic|Simple|Initial|New|Own|Native|Better|More|Some|Missing|Several|Internal|External|Global|Generic|Default|Local|Remote|Server|Client|Backend|Frontend|Web|Mobile|User|Admin|Unused|Duplicate|Redundant|Obsolete|Legacy|Deprecated|Error|Event|Page|Data|Email|Mail|Chat|Payment|Search|Session|Feature|Status|Log|Test|Build|Type)s?|Events?|Endpoints?|Middlewares?|Hooks?|Scripts?|Schemas?|Loggers?|Telemetry|Instrumentation|Documentation|Docs|Tracking|Tracing|Support|Types?|Tables?|Configs?|Configuration|Metadata|Tags?|Pages?|Views?|Charts?|Reports?|Reporting|Tabs?|Components?|Buttons?|Banners?|Context|Providers?|Wrappers?|Handlers?|Boundar(?:y|ies)|Class(?:es)?|Functions?|Models?|Migrations?|Workers?|Lambdas?|Cron|Jobs?|Queues?|Topics?|Streams?|Buckets?|Prox(?:y|ies)|Gateways?|Env|Flags?|Utils?|Helpers?|Constants?|Integration|Integrations|Metrics|Alerts?|Alerting|Dashboards?|Panels?|Widgets?|Forms?|Fields?|Columns?|Templates?|Tokens?|Secrets?|Keys?|Cookies?|Headers?|Footers?|Routes?|Routers?|Services?|Modules?|Packages?|Librar(?:y|ies)|Plug-?ins?|Adapters?|Clients?|Api|Apis|Webhooks?|Sockets?|Websockets?|Threads?|Promises?|Async|Typescript|Javascript|Python|Dependenc(?:y|ies)|Code|Files?|Folders?|Director(?:y|ies)|Images?|Icons?|Fonts?|Styles?|Themes?|Layouts?|Comments?|Logs?|Errors?|Tests?|Screens?|Modals?|Dialogs?|Tooltips?|Toasts?|Menus?|Navbars?|Sidebars?|Cards?|Lists?|Grids?|Inputs?|Links?|References?|Mentions?|Imports?|Exports?|Warnings?|Workaround|Hack|Kubernetes|Docker|Redis|Nginx)$/iu;
