import { counted, NUMBER_WORD, numberInWords } from "../language/number-words.ts";
import { OCCUPATIONS } from "../language/occupations.ts";
import { createPattern } from "../language/pattern.ts";
import type { Span } from "../language/sentences.ts";

/**
 * How many jobs or people a text speaks of, as a number ("1,200 jobs"), a share 0–100 ("a fifth of its workforce") or
 * neither ("hundreds of staff", where only that it is many is known).
 */
export type Headcount = Span & { count?: number; percent?: number };

const SHARES: Record<string, number> = {
  half: 50,
  "a half": 50,
  "one half": 50,
  "a third": 33,
  "one third": 33,
  "two thirds": 67,
  "two-thirds": 67,
  "a quarter": 25,
  "one quarter": 25,
  "one-quarter": 25,
  "three quarters": 75,
  "three-quarters": 75,
  "a fifth": 20,
  "one fifth": 20,
  "one-fifth": 20,
  "a sixth": 17,
  "a tenth": 10,
  "one tenth": 10,
  "one-tenth": 10,
  "one-third": 33,
  "die hälfte": 50,
  "ein drittel": 33,
  "ein viertel": 25,
  "ein fünftel": 20,
  "ein zehntel": 10,
  "la moitié": 50,
  "un tiers": 33,
  "un quart": 25,
  "la mitad": 50,
  "un tercio": 33,
  "la metà": 50,
  "de helft": 50,
};

/** What is counted when jobs are cut: each is one job. */
export const CUT_NOUNS =
  "layoffs|lay-offs|redundancies|job cuts|job losses|entlassungen|kündigungen|licenciements|suppressions (?:de postes|d[’']emplois)|despidos|demissões|despedimentos|licenziamenti|esuberi|ontslagen";

const JOBS =
  `${CUT_NOUNS}|` +
  "jobs?|positions?|posts?|roles?|vacancies|openings|apprenticeships|traineeships|internships|stellen|arbeitsplätzen?|jobs|emplois|postes?|empleos|puestos(?: de trabajo)?|" +
  "assunzioni|embauches|recrutements|contrataciones|contratações|neueinstellungen|ausbildungsplätze|places d[’']alternance|" +
  "functies|voltijdbanen|fte[’']?s?|vollzeitstellen|planstellen|vollzeitkräfte|équivalents temps plein|etp|banen|arbeidsplaatsen|vacatures|posti(?: di lavoro)?|empregos|vagas|postos(?: de trabalho)?|arbejdspladser|jobb|työpaikkaa";
const PEOPLE =
  "vakmensen|vaklieden|vakkrachten|uitzendkrachten|arbeidskrachten|fachleute|saisonkräfte|hilfskräfte|cdi|people|employees|workers|staff(?:ers)?|staff members|team members|team-?mates|crew members|members of (?:staff|(?:the|our|its|their) (?:[\\p{Ll}-]+ ){0,3}?(?:team|staff|crew|squad|department))|hires|recruits|colleagues|developers|engineers|" +
  "drivers|pilots|cabin crew|crew|flight attendants|apprentices|specialists|graduates|mitarbeiter(?:innen|n)?|mitarbeitenden?|beschäftigten?|angestellten?|arbeitskräften?|menschen|leute|" +
  "kolleg(?:inn)?en(?: und kolleg(?:inn)?en)?|fachkräften?|(?:bus|lkw|lok)?fahrer(?:innen)?(?: und fahrer(?:innen)?)?|ingenieur(?:e|innen)|entwickler(?:innen)?|technici|ontwikkelaars|monteurs|humans|souls|dispatchers|" +
  "salariés|employés|personnes|collaborateurs|trabajadores|empleados|personas|medewerkers|werknemers|mensen|dipendenti|lavoratori|" +
  `persone|funcionários|trabalhadores|colaboradores|pessoas|työntekijää|anställda|medarbejdere|${OCCUPATIONS}`;
const WORKFORCE =
  "(?:work ?force|headcount|staff|employees|workers|people|colleagues|team-?mates|personnel|jobs|positions|team|crew|belegschaft|personalbestand|mitarbeiter|stellen|" +
  "effectifs?|salariés|plantilla|personal|personeel|personeelsbestand|medewerkers|personale|organico|dipendenti|quadro|equipe|equipa|funcionários|trabalhadores|väestään|henkilöstöstä)";

/** "One in ten jobs", "1 in 5 of us" */
const ONE_IN = createPattern(
  new RegExp(
    `\\b(?:one|1) in (?:every )?(?<of>three|four|five|six|seven|eight|nine|ten|twenty|\\d{1,2})(?: of)?(?: (?:its|our|the|their))?(?: [\\p{L}-]+){0,2}? (?:${WORKFORCE}|roles|posts|us)(?![\\p{L}])`,
    "giu",
  ),
);
/** "Jeder fünfte Job", "un salarié sur dix", "uno de cada diez empleados", "een op de tien medewerkers" */
const ONE_IN_ABROAD = createPattern(
  /(?<!\p{L})(?:jede[rsn]? (?<de>dritte|vierte|fünfte|sechste|siebte|achte|neunte|zehnte|zwanzigste) (?:job|mitarbeiter(?:in)?|arbeitsplatz|stelle|beschäftigte|angestellte)|une? (?:salariée?|poste|emploi|employée?) sur (?<fr>deux|trois|quatre|cinq|six|sept|huit|neuf|dix|vingt)|un[oa]? de cada (?<es>dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|veinte) (?:empleos|empleados|trabajadores|puestos)|um[a]? em cada (?<pt>dois|três|quatro|cinco|seis|sete|oito|nove|dez) (?:empregos|funcionários|trabalhadores|postos)|un(?:o)? (?:dipendente|lavoratore|addetto|posto) su (?<it>due|tre|quattro|cinque|sei|sette|otto|nove|dieci)|(?:een|één) op de (?<nl>twee|drie|vier|vijf|zes|zeven|acht|negen|tien) (?:banen|medewerkers|werknemers))(?!\p{L})/giu,
);
const PARTS_ABROAD: Record<string, number> = {
  ...counted("dritte vierte fünfte sechste siebte achte neunte zehnte", 3),
  ...counted("deux trois quatre cinq six sept huit neuf dix", 2),
  ...counted("dos tres cuatro cinco seis siete ocho nueve diez", 2),
  ...counted("dois três quatro cinco seis sete oito nove dez", 2),
  ...counted("due tre quattro cinque sei sette otto nove dieci", 2),
  ...counted("twee drie vier vijf zes zeven acht negen tien", 2),
  zwanzigste: 20,
  vingt: 20,
  veinte: 20,
};
const ONE_OF: Record<string, number> = { ...counted("three four five six seven eight nine ten", 3), twenty: 20 };

const DIGITS = "\\d{1,3}(?:[.,\\u00a0 ]\\d{3}){1,2}|\\d{1,6}";
const QUALIFIED =
  "(?:(?!los(?:e|es|ing|t) )(?:new|full-time|full time|permanent|additional|extra|more|skilled|highly|high-skilled|well-paid|local|net|direct|onshore|offshore|open|AI|IT|HR|EV|QA|PR|R&D|US|UK|EU|VR|AR|neue[nr]?|zusätzliche|nouveaux|nuevos|nieuwe|nuovi|novos|novas|[\\p{Ll}-]{3,16}) ){0,3}?";
/** "100 jobs API calls", "40 team members feature": the number counts another noun. */
const THING =
  "(?:features?|api|calls?|plans?|seats?|licen[cs]es?|limits?|views?|pages?|listings?|dashboards?|modules?|tools?|boards?|templates?|postings?|search(?:es)?|credits?|tiers?|options?|accounts?|profiles?|ads?|records?|fields?|filters?|slots|per(?! (?:il|lo|la|i|gli|le|l[’'])))(?![\\p{L}])";
/** "1,200 new jobs", "75 of 307 positions", "200 von noch 450 Stellen". */
const COUNTED = createPattern(
  new RegExp(
    `(?<!\\b(?:in|since|seit|en|until|by) (?=(?:19|20)\\d\\d ))(?<!\\bper )(?<![\\p{L}\\p{N}.,$€£¥₹%-])(?:(?<digits>${DIGITS})|(?<word>${NUMBER_WORD})|(?<many>(?:several|a few|many) (?:hundred|thousand|dozen)|(?:several |many )?(?:hundreds|thousands|dozens|hunderte|tausende|centaines|milliers|cientos|miles)))(?: (?:of|von|der|de|des|van|di|dos|das|dei|de los)(?: (?:the|its|their|noch|bislang|bisher|zuletzt|insgesamt|derzeit|aktuell|rund|our|ses|sus|los|os|seus|suas|suoi|seinen|ihren))?(?: ${DIGITS})?(?: \\d{3})?)? ${QUALIFIED}(?:d[’'])?(?:${JOBS}|${PEOPLE})(?![\\p{L}]| ${THING})`,
    "giu",
  ),
);
/** "122 lose jobs", "45 out of work", "44 man op straat" */
const LOSERS = createPattern(
  new RegExp(
    `(?<![\\p{L}\\p{N}.,$€£¥₹%-])(?:${DIGITS})(?= (?:of (?:you|us)(?!\\p{L})|(?:to |will )?lose (?:their )?jobs?|(?:are |now |being )?(?:out of (?:work|a job)|laid off|let go|made redundant|jobless|out of jobs)(?=$|[.,;:]| (?:at|in|as|after|by|from|when|with|across|on)(?!\\p{L}))|man (?:op straat|weg)|(?:\\p{Lu}\\p{L}+ )?(?:müssen|mussten) (?:\\p{Ll}+ ){0,2}gehen|verlieren (?:ihren Job|ihre Arbeit|ihre Stelle)|perdent leur emploi|pierden (?:su|el) (?:empleo|trabajo)|perdem o emprego|saem d[aoe]|saíram d[aoe]|deixam a empresa|deixaram a empresa|perdono il (?:posto|lavoro)|verliezen hun baan)(?![\\p{L}]))`,
    "giu",
  ),
);
/** "A 120-job expansion" */
const JOBS_BEFORE = createPattern(
  new RegExp(
    `(?<![\\p{L}\\p{N}.,$€£¥₹%-])(?:${DIGITS})-jobs?(?= (?:[\\p{Ll}-]+ )?(?:expansion|investment|boost|project|plan|announcement|drive|plant|factory|facility|cent(?:re|er)|hub|office|base|site|operation)s?(?!\\p{L}))`,
    "giu",
  ),
);
/** "Up to eight jobs to go": numbers below ten are written out, and count where jobs go. */
const FEW_GO = createPattern(
  /(?<![\p{L}\p{N}-])(?<few>two|three|four|five|six|seven|eight|nine) (?:[\p{Ll}-]+ ){0,2}?(?:jobs|posts|positions|roles|staff|employees|workers|redundancies)(?= (?:(?:are|were|have been|will|would|could|set|due|now|to|be|being|placed|put) ){0,5}(?:go|lost|cut|axed|at risk|made redundant|redundant|laid off|let go|shed)(?!\p{L}))/giu,
);
/** "37% of its workforce", "just under 50% of its employees", "a quarter of its Aberdeen workforce", "reduce its workforce by 37%". */
const SHARE = `(?:(?<percent>\\d{1,2}(?:[.,]\\d)?|100) ?(?:%|percent|per cent|pct|Prozent|por ciento|procent|por cento)(?: or more| or so)?|(?<share>${Object.keys(SHARES).join("|")}))`;
const SHARED = createPattern(
  new RegExp(
    `(?<![\\p{L}\\p{N}.,-])${SHARE}["”]? (?:of|der|des|seiner|ihrer|de|du|des|van|di|della|del|do|da) (?:[\\p{L}’'-]{1,20} ){0,4}?(?:\\d{1,3}(?:,?\\d{3})*(?:-(?:person|people|strong|member|employee))? )?(?:[\\p{L}’'-]{1,20} )?${WORKFORCE}(?![\\p{L}])`,
    "giu",
  ),
);
/** "Half its staff" */
const SHARED_BARE = createPattern(
  new RegExp(
    `(?<![\\p{L}\\p{N}-])(?<share>half|a third|two[- ]thirds|a quarter|three[- ]quarters) (?:its|our|their) (?:[\\p{L}’'-]{1,20} ){0,2}?${WORKFORCE}(?![\\p{L}])`,
    "giu",
  ),
);
const SHARED_AFTER = createPattern(
  new RegExp(
    `${WORKFORCE}(?: \\p{L}{2,12}){0,3} (?:by|um|de|en|em|del|van|met|do) (?:about |around |roughly |approximately |almost |an estimated |just over |nearly |some |up to |more than |over |rund |etwa |bis zu |un )?${SHARE}(?![\\p{L}])`,
    "giu",
  ),
);

const HAS_NUMBER = createPattern(
  new RegExp(
    `\\d|(?<![\\p{L}])(?:two|three|four|five|six|seven|eight|nine|half|third|quarter|fifth|tenth|dozens?|hundreds?|thousands?|one in|hälfte|drittel|viertel|moitié|tiers|mitad|jede[rsn]?|sur|de cada|em cada|su|op de|${NUMBER_WORD})(?![\\p{L}])`,
    "iu",
  ),
);

const FEW = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

/** All head counts of a text in order. Sums of money and years are none. Linear. */
export function findHeadcounts(text: string): Headcount[] {
  if (!HAS_NUMBER.test(text)) return [];
  const shares = [...SHARED.matchAll(text), ...SHARED_BARE.matchAll(text), ...SHARED_AFTER.matchAll(text)].map(
    (match): Headcount => {
      const percent =
        Number(match.groups?.["percent"]?.replace(",", ".")) || SHARES[match.groups?.["share"]?.toLowerCase() ?? ""];
      return { ...spanOf(match), ...(percent !== undefined && { percent }) };
    },
  );
  for (const match of ONE_IN.matchAll(text)) {
    const of = match.groups?.["of"]?.toLowerCase() ?? "";
    const parts = ONE_OF[of] ?? Number(of);
    if (parts > 1) shares.push({ ...spanOf(match), percent: Math.round(100 / parts) });
  }
  for (const { groups = {}, ...match } of ONE_IN_ABROAD.matchAll(text)) {
    const parts =
      PARTS_ABROAD[
        Object.values(groups)
          .find((of) => of !== undefined)
          ?.toLowerCase() ?? ""
      ];
    const start = match.index;
    if (parts) shares.push({ start, end: start + match[0].length, percent: Math.round(100 / parts) });
  }
  const counts = [...COUNTED.matchAll(text)].flatMap((match): Headcount[] => {
    const { digits, word } = match.groups ?? {};
    const count = digits ? toNumber(digits) : numberInWords(word ?? "");
    const isInShare = shares.some((share) => match.index < share.end && share.start < match.index + match[0].length);
    return isInShare ? [] : [{ ...spanOf(match), ...(count !== undefined && { count }) }];
  });
  const losers = [...LOSERS.matchAll(text)].map(
    (match): Headcount => ({ ...spanOf(match), count: toNumber(match[0]) }),
  );
  const before = [...JOBS_BEFORE.matchAll(text)].map(
    (match): Headcount => ({ ...spanOf(match), count: Number.parseInt(match[0].replace(/[.,\u00a0 ]/g, ""), 10) }),
  );
  const few = [...FEW_GO.matchAll(text)].map(
    (match): Headcount => ({ ...spanOf(match), count: FEW.indexOf(match.groups?.["few"]?.toLowerCase() ?? "") + 1 }),
  );
  return [...shares, ...counts, ...losers, ...before, ...few].toSorted((a, b) => a.start - b.start);
}

/**
 * A bare number at a place of the text, for "hires 200" and "cuts 30": no money, no share, no year, no date. Where it is `ofHires`,
 * whatever noun follows is who is hired: "hires 200 adjusters".
 */
export function numberAt(text: string, at: number, ofHires = false): Headcount | undefined {
  const match = (ofHires ? BARE_HIRES : BARE).exec(text.slice(at, at + 60));
  const count = toNumber(match?.[2] ?? "");
  if (!match || Number.isNaN(count) || (count >= 1950 && count <= 2050)) return undefined;
  return { start: at + (match[1]?.length ?? 0), end: at + match[0].length, count };
}

const ROUGHLY =
  "^((?: ?(?:about|around|some|nearly|almost|roughly|over|more than|up to|at least|another|an extra|an additional|a further|as many as|rund|etwa|bis zu|mehr als|environ|plus de|unos|más de|circa|oltre|zo['’]n|ruim))? ?)";
const BARE = new RegExp(
  `${ROUGHLY}(${DIGITS})(?= ?(?:[.,;)](?!\\d)|$)| (?:in|at|by|over|within|on|from|across|this|next|after|and|as|more|jobs|redundant|for (?:its|the|our|their|(?:seasonal|summer|winter|christmas|holidays?)))\\b)`,
  "iu",
);

const NO_HIRE =
  "customers|users|merchants|members|partners|students|volunteers|sellers|followers|subscribers|readers|viewers|players|drivers for|suppliers|investors|sponsors|servers|computers|customers?|kunden|teilnehmer|tester|computer|server|million|billion|percent|prozent|per|hours?|days?|weeks?|months?|years?|stunden|tage|wochen|monate|jahre|heures|jours|semaines|mois|ans|firms?|agencies|companies|times|MW|GW|square|sq|acres|trucks|ships|vessels|aircraft|cars|buses|planes|contractors?|hectares|m²";
/** Words for people at work end like this in most of our languages; what `NO_HIRE` lists is no staff. */
const BARE_HIRES = new RegExp(
  `${ROUGHLY}(${DIGITS})(?=(?: (?!(?:${NO_HIRE})(?!\\p{L}))[\\p{L}’'-]+){0,2} (?!(?:${NO_HIRE})(?!\\p{L}))[\\p{L}’'-]+(?:ers?|ors|ists?|istes|istas|dores|tores|eiros|eros|eure|euren|ians|men|eurs|iers|tori|crew|staff|agents|assistants|attendants|cadets|cooks|chefs|clerks|guards|guides|hands|graduates|apprentices|interns|trainees|nurses|midwives|consultants|technicians|mechanics|electricians|associates|representatives|colleagues)(?!\\p{L}))`,
  "iu",
);

function toNumber(digits: string): number {
  return digits === "" ? Number.NaN : Number(digits.replace(/[.,\u00a0 ]/g, ""));
}

function spanOf(match: RegExpExecArray): Span {
  return { start: match.index, end: match.index + match[0].length };
}
