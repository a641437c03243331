import type { Detection } from "#core/detection.ts";
import { OCCUPATIONS } from "../language/occupations.ts";
import { createPattern } from "../language/pattern.ts";
import { findRoles } from "../language/roles.ts";
import type { Reading } from "../reading.ts";

/**
 * Whether a text that the classifier takes for one of jobs that come or go names any: things are added to networks and chips shrink in
 * much the same words, and whoever chops jobs hires nobody.
 */
export function isOfItsKind({ text }: Reading): (detection: Detection) => boolean {
  return ({ type, evidence: { quote } }) => {
    if (type === "hiring_surge") return namesJobs(text) && !CUTS_JOBS.test(quote);
    if (type === "headcount_growth") return !SHRINKS.test(quote);
    if (type === "key_role_posted") return namesJobs(text) || findRoles(text).length > 0;
    return type !== "layoffs" || CLOSES.test(text) || (namesJobs(text) && REDUCES.test(text));
  };
}

function namesJobs(text: string): boolean {
  return NAMES_JOBS.test(text) || NAMES_PEOPLE.test(text);
}

const NAMES_PEOPLE = createPattern(new RegExp(`(?<!\\p{L})(?:${OCCUPATIONS})(?!\\p{L})`, "iu"));

const NAMES_JOBS = createPattern(
  /(?<!\p{L})(?:jobs?|positions?|posts?|roles?|hir(?:e|es|ed|ing)|recruit\p{L}*|employ\p{L}*|workers?|work ?force|staff\p{L}*|teams?|headcount|people|colleagues|crew|payroll|engineers|developers|graduates|apprentices\p{L}*|interns\p{L}*|trainees\p{L}*|vacanc\p{L}+|openings|talents?|\p{L}*stellen?|arbeitspl[aä]tz\p{L}*|\p{L}*mitarbeit\p{L}*|beschäftigt\p{L}*|personal|belegschaft|azubis?|fachkräfte|emplois?|postes?|recrut\p{L}*|embauch\p{L}*|salariés?|collaborateurs|effectifs?|empleos?|empleados|puestos?|contrat\p{L}*|trabajadores|plantilla|banen|vacatures|medewerkers|werknemers|personeel|assun\p{L}+|posti|dipendenti|lavoratori|personale|vagas|empregos|funcionários|trabalhadores|colaboradores)(?!\p{L})/iu,
);
const CUTS_JOBS =
  /(?<!\p{L})(?:chop(?:s|ped|ping)?|cut(?:s|ting)?|ax(?:es?|ed|ing)|shed(?:s|ding)?|slash(?:es|ed|ing)?|eliminat(?:e|es|ed|ing)|lay(?:s|ing)? off|laid off|sack(?:s|ed|ing)?)(?!\p{L})[^.;]{0,40}?(?<!\p{L})(?:jobs|positions|posts|roles|staff|workers|employees|people)(?!\p{L})/iu;
/** A leak and an outage affect staff too: something has to become less. */
const REDUCES = createPattern(
  /(?<!\p{L})(?:cut(?:s|ting)?|cutbacks?|cull(?:s|ed|ing)?|shed(?:s|ding)?|slash\p{L}*|eliminat\p{L}*|trim(?:s|med|ming)?|par(?:es|ed|ing)|reduc\p{L}*|shr[aiu]nk\p{L}*|los(?:e|es|t|ing|s(?:es)?)|to go|goes|gone|chop\p{L}*|scrap\p{L}*|abolish\p{L}*|wind(?:s|ing)? down|leav(?:e|ing)|depart\p{L}*|part(?:s|ed|ing)|goodbye|farewell|pink slips?|WARN|at risk|door|home for good|ends?|hit|terminat\p{L}*|retrench\p{L}*|offload\p{L}*|idl(?:es?|ed|ing)|mothball\p{L}*|wegfall\p{L}*|f[aä]ll(?:t|en)|entf[aä]ll\p{L}*|kürz\p{L}*|verlier\p{L}*|gehen|trenn\p{L}*|supprim\p{L}*|suppression\p{L}*|rédui\p{L}*|départs?|menacés?|recort\p{L}*|elimin\p{L}*|ajuste|ERE|PSE|salida|pierd\p{L}*|reduc\p{L}*|cort(?:a|ou|es?)|dispens\p{L}*|deslig\p{L}*|perd\p{L}*|tagli\p{L}*|riduzion\p{L}*|mobilità|schrap\p{L}*|verdwij\p{L}*|verlie\p{L}*|krimp\p{L}*)(?!\p{L})/iu,
);
const SHRINKS = createPattern(
  /(?<!\p{L})(?:shr[aiu]nk\p{L}*|fell|falls?|fallen|declin\p{L}+|drop(?:s|ped)?|letting [^.;]{0,30} go|let go|cut(?:s|ting)?|laid off|lay-?offs?|reduc\p{L}+|down (?:from|to))(?!\p{L})/iu,
);
/** What goes with its jobs, named or not. */
const CLOSES = createPattern(
  /(?<!\p{L})(?:clos(?:e|es|ed|ing|ures?)|shut(?:s|ting|down)?|lay-?offs?|la(?:ys?|id) off|laying off|let go|fir(?:es|ed|ing)|sack\p{L}*|ax(?:es?|ed|ing)|dismiss\p{L}*|downsiz\p{L}*|redundan\p{L}+|furlough\p{L}*|restructur\p{L}*|severance|schlie(?:ß|ss)\p{L}*|schlo(?:ß|ss)|entl[aä](?:ss|ß)\p{L}*|entlie(?:ß|ss)\p{L}*|kündig\p{L}*|abbau\p{L}*|streich\p{L}*|ferm\p{L}+|licenci\p{L}*|cierr\p{L}+|despid\p{L}*|encerr\p{L}*|fech\p{L}+|demi[ts]\p{L}*|chiu\p{L}+|licenzi\p{L}*|esuberi|slui\p{L}+|ontsla\p{L}*|reorganisatie)(?!\p{L})/iu,
);
