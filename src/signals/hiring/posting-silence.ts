import { createPattern } from "../language/pattern.ts";
import { oneOf } from "./posting-evidence.ts";

/** Whether a careers page is a list of jobs, a portrait or rules, whatever trade its title names. */
export function isListOrPortrait(title: string, text: string): boolean {
  return OF_LIST_OR_PORTRAIT.test(title) || portraysSomebody(title, text) || NO_VACANCY_NOW.test(text);
}

/** Whatever trade the title names: who is portrayed there has the post. */
const NO_VACANCY_NOW = createPattern(
  /\b(?:no|not any|(?:do|have)(?:n['’]t| not)(?: have)? (?:got )?any) (?:\p{L}+ ){0,2}(?:vacanc(?:y|ies)|openings|(?:open )?(?:positions|roles|jobs)) (?:at (?:the moment|present)|right now|now|today|currently)\b/iu,
);
/** "Blade technician jobs – 1,204 results", "People of Acme: Ana, team lead", "Chair: duties" */
const OF_LIST_OR_PORTRAIT =
  /(?<!\p{L})jobs (?:in|near) |\d (?:results|jobs found|treffer|résultats|resultados|risultati|resultaten)(?!\p{L})|^volunteer (?:with|at|for) |^an? (?:day|week|year|morning|night|shift|conversation) (?:in|with|at|as|on) |^(?:former|retired|guest|ask (?:the|our|an?)|being (?:an?|the)|becoming) |(?<!\p{L})(?:stories|honou?red)(?!\p{L})|['’]s (?:story|tale|diary|journey|year|day|welcome)(?!\p{L})|(?<!\p{L})(?:of the|d[eo]s|du|del|do|della?|van (?:de|het)) (?:year|month|week|quarter|monats|jahres|mois|mes|mês|mese|maand|jaar)(?!\p{L})|(?<!(?:of|&|and|for|in|,|[–-]) (?:\p{L}+ )?)(?:training|courses?|scheme|code of conduct)$|(?:diary|spotlight|checklist|in conversation)(?:$|[:,])|^(?:people (?:of|at)|faces of|portrait|profile:|(?:our |the )?people:) ?|: (?:duties|tasks and duties|salary guide|pay|outlook|what the job is like)$/iu;
/** "Treasurer: Ana Ruiz", where the text goes on with what Ana does. */
function portraysSomebody(title: string, text: string): boolean {
  const [, name] = WITH_NAME.exec(title) ?? [];
  return name !== undefined && new RegExp(`(?:^|[.!?\\n] ?)${name} \\p{Ll}`, "u").test(text);
}

const WITH_NAME = /(?:: | – | - |, )(\p{Lu}\p{Ll}+) \p{Lu}[\p{L}’'-]+$/u;

/**
 * What pages about working there say and postings do not: nothing is open, letters are kept, alerts are sent, people are
 * portrayed, others hire.
 */
const OF_SILENT_PAGES = oneOf(
  "nothing (?:is )?open|(?:do|does)(?:n['’]t| not) (?:offer jobs|recruit|hire|have (?:any )?(?:openings|vacancies))|has no employees|talent (?:pool|community|network)|speculative|open application|on file",
  "(?:keep|leave) (?:us )?(?:your|their|them|letters)(?: \\p{L}+)? (?:details|address|e-?mail|letter|for|from|in)|leave your|job (?:alerts?|board|seekers?)|set (?:up )?an (?:e-?mail )?alert|featured listings",
  "in this series|read (?:their|his|her|our) stor(?:y|ies)|fraudsters|fake (?:job|vacanc\\p{L}+)|never ask|employers (?:such as|in your)|as soon as something|when (?:that changes|something opens|a door opens|a role fits)|currently none",
  "(?:see|look at|browse|list of) (?:all |the |our )*(?:open|current) (?:roles|vacancies|positions|jobs)",
  "(?:sind|ist) (?:alle|derzeit|zurzeit)?[^.\\n]{0,40}besetzt|alle (?:stellen|plätze)|aktuelle stellen|initiativbewerbung\\p{L}*|candidatures? spontanées?|portes ouvertes|open sollicitaties?|candidaturas? espont[áâ]neas?|candidature spontanee",
  "volunteers? (?:are|is)|our tips|what we do with your data|we process (?:it|your)|this document is reviewed|must sign",
);

/** Whether a text says what only pages about working there say. */
export function isSilentPage(text: string): boolean {
  return OF_SILENT_PAGES.test(text);
}
