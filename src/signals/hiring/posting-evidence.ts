import { createPattern } from "../language/pattern.ts";

/** What every posting has some of, a kind each: tasks, what is asked for, pay, hours or contract, how to apply. */
const KINDS = [
  createPattern(
    /(?<!\p{L})(?:you(?:['’](?:ll|d)| will| would) (?!(?:find|get|receive|hear|see|meet|never|enjoy|notice)(?!\p{L}))\p{L}+|you (?:keep|run|take|own|lead|look after|teach|work|build|write|start|manage|design|plan|carry|handle|make|sell|drive|cook|coordinate|are the (?:one|person))(?!\p{L})|you (?:like|love|are not afraid)(?!\p{L})|will you do|responsibilities|duties|under the (?:general )?direction|join (?:an?|our|the) (?!talent|community|newsletter|mailing)\p{L}+|in this (?:role|post|job)|(?:deine|ihre) aufgaben|das erwartet (?:dich|sie)|vous (?!pouvez|trouverez|souhaitez|cherchez)\p{L}+ez(?!\p{L})|te encargarás|funciones|você (?:vai|será|irá)|ti occuperai|(?:jij|je) (?:gaat|werkt|maakt|bouwt|bent)|du (?:\p{L}+ar|har) )/iu,
  ),
  createPattern(
    /(?<!\p{L})(?:required|requirements?|must have|essential|desirable|you(?:['’]ve| have| bring| know| need|['’]ll (?:have|need|bring)| should (?:have|know|like))|(?:do|will) you bring|years?['’]? (?:of|in|on|around|as|or)|degree|diploma|licen[cs]e|certificat\p{L}+|qualifi\p{L}+|experience|exposure|background|eligible|fluent|bilingual|ability to|anforderungen|(?:du|sie) (?:hast|haben|bringst|bringen|kannst|können)|berufserfahrung|abgeschlossene|ausbildung als|profil recherché|diplôme|permis|expérience|débutants?|requisitos|imprescindible|experiencia|experiência|requisiti|esperienza|ervaring|rijbewijs|je hebt|erfarenhet|erfaring|förarbevis|utbildning|uddannelse|exigé\p{L}*|references please|obras obligadas)(?!\p{L})/iu,
  ),
  createPattern(
    /[£€$] ?\d[\d,.]*(?:k(?!\p{L})|,\d{3}| ?(?:\/|per |an? )(?:h|hour|day|month|year)|[–-])|(?<!\p{L})(?:(?:PLN|CAD|AUD|CHF|SEK|NOK|DKK|EUR|USD|GBP|ZAR|INR) ?\d|\d[\d,.]*k(?= plus|[ .,])|salary|pay(?= (?:group|band|range|after|grade|scale)|:)|wage|pro rata|(?:pay|salary) (?:group|band|scale)|plus commission|gross|stipend|tarif\p{L}*|gehalt|vergütung|brutto|rémunération|salaire|barème|sueldo|salario|salário|stipendio|retribuzione|salaris|lön|løn|lønn|bolsa de)(?!\p{L})/iu,
  ),
  createPattern(
    /(?<!\p{L})(?:full[- ]?time|part[- ]?time|(?:\d+|thirty|forty|thirty-\p{L}+) (?:or \d+ )?(?:to \d+ )?hours|hours (?:a|per) week|permanent|fixed[- ]term|contract(?=[ :])|shifts?|(?:\d|two|three|four|five) days? (?:a week|at home)|no weekends|weekends|nights|(?:\d+|six|nine|twelve|eighteen) months|(?:twelve|ten|eight|seven|four|two|\d+) on|FTE|stunden|uren|vollzeit|teilzeit|unbefristet|befristet|CDI|CDD|temps (?:plein|partiel)|mi-temps|media jornada|jornada completa|heltid|deltid|tillsvidare|timer|(?:dagen|jours|tage|giorni|dias|días) (?:per|par|pro|die|a la|alla|por) (?:week|semaine|woche|settimana|semana)|\d+ ?h(?=[,. ])|\d+ prozent|CLT|tempo (?:pieno|indeterminato|integral)|remoto|hybrid|remote|base:|based in)(?!\p{L})/iu,
  ),
  createPattern(
    /(?<!\p{L})(?:apply|applications?|applicants?|CV|r[eé]sum[eé]|cover letter|closing(?: date)?|closes|send (?:us|me|two|your|five)|(?:please )?(?:write|phone|call) (?:to|by|after|before|\p{Lu}\p{L}+)|contact(?::| \p{Lu}\p{L}+)|(?:ring|text|ask for|e-?mail|letter to|CV to) \p{Lu}\p{L}+|pop in|come by|informal chat|ansök\p{L}*|ansøgning|søknad|curriculum|melde? dich|questions(?: to|:)|the post is filled|portfolio|interviews|report(?:s|ing)? to|show you round|bewerb\p{L}*|schick\p{L}*|zeugnisse|candidatures?|écrivez|envoyez|auditions|instancias|env[ií](?:e|a|ar)|inviare|solliciteer|stuur)(?!\p{L})/iu,
  ),
] as const;

/** How many kinds of what every posting has a text has, 0 to 5. */
export function countEvidence(text: string): number {
  const head = text.slice(0, HEAD);
  return KINDS.filter((kind) => kind.test(head)).length;
}

/** Characters in which a posting has said what it is. */
const HEAD = 4_000;

/**
 * What pages about working there say and postings do not: nothing is open, letters are kept, alerts are sent, people are
 * portrayed, others hire.
 */
const OF_SILENT_PAGES = createPattern(
  /(?<!\p{L})(?:nothing (?:is )?open|(?:do|does)(?:n['’]t| not) (?:offer jobs|recruit|hire|have (?:any )?(?:openings|vacancies))|has no employees|talent (?:pool|community|network)|speculative|open application|on file|(?:keep|leave) (?:us )?(?:your|their|them|letters)(?: \p{L}+)? (?:details|address|e-?mail|letter|for|from|in)|leave your|job (?:alerts?|board|seekers?)|set an alert|featured listings|in this series|fraudsters|fake (?:job|vacanc\p{L}+)|never ask|employers (?:such as|in your)|as soon as something|when (?:that changes|something opens|a door opens)|(?:sind|ist) (?:alle|derzeit|zurzeit)?[^.\n]{0,40}besetzt|alle (?:stellen|plätze)|initiativbewerbung\p{L}*|candidatures? spontanées?|open sollicitaties?|candidaturas? espont[áâ]neas?|volunteers? (?:are|is)|our tips|what we do with your data|privacy notice(?! for applicants)|we process your)(?!\p{L})/iu,
);

/** Whether a text says what only pages about working there say. */
export function isSilentPage(text: string): boolean {
  return OF_SILENT_PAGES.test(text);
}
