import { SUM } from "./figures.ts";

/** A number as texts write it: "10,000", "1.5 million", "one lakh", "50M", "10k", "ein Million". */
export const COUNT =
  "(?:(?:\\d{1,3}(?:[.,'’\\u00a0\\u202f ]\\d{3})+|\\d{1,6}(?:[.,]\\d{1,2})?)(?:[- ]?(?:million(?:en|s|er)?|mio\\.?|millones|millón|milhões|milhão|milioni|milione|miljoen|billion(?:en)?|bn|milliarden?|milliards?|thousand|lakhs?|crores?|mil|mila|tausend|k|m|mn|b))?(?![\\p{L}\\d%]|[.,]\\d)|(?:a|one|two|three|five|ten|half a|\\d+) (?:million|billion|lakh|crore)|one lakh|(?<=(?:el|o|il|het|le|du) )(?:millón|milhão|milione|miljoen|million)(?!\\p{L})|(?:eine|un|uma?|een) (?:Million|millón|milhão|milione|miljoen))";

/** Money that comes in again and again, or in all. */
export const TURNOVER =
  "(?:annual(?:i[sz]ed)? (?:recurring )?|recurring |run[- ]?rate |monthly recurring |yearly |total |cumulative |lifetime |subscription )*(?:ARR|MRR|revenues?|sales|turnover|GMV|gross merchandise (?:value|volume)|bookings|(?:order|sales|loan|lending|trading) volume|order ?books?|(?:order )?backlog|run[- ]?rate(?: revenue)?|transaction volume|payment volume|processed volume|assets under management|AUM|(?:loans|lending|deposits|payments|assets)(?! (?:team|app|platform|manager))|loans? (?:issued|disbursed)|umsatz|jahresumsatz|chiffre d['’]affaires|revenu(?:s)? (?:annuels? )?récurrents?|facturación|ingresos|faturamento|faturação|volume de negócios|receita|omzet|fatturato|ricavi|giro d['’]affari|volumen de negocio)";

/** Whom or what a company counts. */
export const COUNTED =
  "(?:[\\p{L}-]+ ){0,3}?(?:customers?|clients?|users?|subscribers?|members?|merchants?|firms|families|readers|traders|teachers|doctors|nurses|pharmacies|universities|councils|clubs|(?:pre-?)?orders?|bookings?|reservations?|downloads?|installs?|installations?|deliver(?:y|ies)|trips?|rides?|transactions?|sign-?ups?|sellers?|hosts?|learners?|students?|patients?|drivers?|businesses|organi[sz]ations|companies|teams?|developers?|households|homes|passengers|units(?: sold)?|policies|players?|accounts?|listings?|stores served|meals|parcels|vehicles(?: sold| delivered)?|cars|bikes|streams|listeners|viewers|stars|contracts|certificates(?: issued)?|schools|hospitals|clinics|practices|banks|restaurants|retailers|farm(?:s|ers)|employers|brands|publishers|cities|gyms|hotels|couriers|creators|nodes|devices|entreprises|sociétés|empresas|aziende|bedrijven|unternehmen|ventes|livraisons|téléchargements|entregas|descargas|consegne|\\p{L}*kunden?|\\p{L}*nutzer(?:n|in|innen)?|\\p{L}*betrieben?|abonnenten|bestellungen|buchungen|mitgliedern?|clients|utilisateurs|utilisatrices|abonnés|commandes|clientes?|usuarios?|pedidos|suscriptores|usuários|assinantes|klant(?:en)?|gebruikers?|abonnees?|bestelling(?:en)?|client[ei]|utent[ei]|ordin[ei]|abbonati)";

export const MARK = `(?:${SUM}|${COUNT})`;

/** "its millionth bottle", "il suo decimilionesimo cliente". */
const ORDINALS: [RegExp, number][] = [
  [/billionth|milliardste/i, 1e9],
  [/(?:ten[- ]|zehn|deci|dieci)mil+ion/i, 1e7],
  [/mil+ion(?:th|st|ième|esim|ésim)|millonésim|miljoenste|milionésim/i, 1e6],
  [/(?:hundred[- ]|hundert|cent[- ]?|cento)(?:thousand|tausend|mill|mil)/i, 1e5],
  [/(?:ten[- ]|zehn|dix[- ]?|dieci)(?:thousand|tausend|mill|mil)/i, 1e4],
  [/thousandth|tausendst|millième|millesim|milésim|duizendste/i, 1e3],
];
export const ORDINAL_WORD =
  "(?:(?:ten|hundred|\\d{1,3}|one|two|five)[- ])?(?:million|billion|thousand)th|(?:\\p{L}*(?:millionste|tausendste|milliardste)[rns]?)|(?:\\p{L}*(?:millionième|millième|milionesim[oa]|millesim[oa]|millonésim[oa]|milionésim[oa]|milésim[oa]))|(?:\\p{L}*(?:miljoenste|duizendste))";

const WORDS: Record<string, number> = {
  a: 1,
  one: 1,
  eine: 1,
  un: 1,
  um: 1,
  uma: 1,
  een: 1,
  two: 2,
  three: 3,
  five: 5,
  ten: 10,
  "half a": 0.5,
};
const SCALES: [RegExp, number][] = [
  [/^(?:bn|billion|milliard|b$)/, 1e9],
  [/^crore/, 1e7],
  [/^(?:mil[lhij]|mio|m$|mn)/, 1e6],
  [/^lakh/, 1e5],
  [/^(?:k$|thousand|tausend|mila?$)/, 1e3],
];

/** How many a number stands for; undefined for words that are none. */
export function countIn(text: string): number | undefined {
  const ordinal = ORDINALS.find(([pattern]) => pattern.test(text));
  if (ordinal && new RegExp(`^(?:${ORDINAL_WORD})$`, "iu").test(text.trim())) {
    const times = /^(two|five|\d+)[- ]/i.exec(text.trim())?.[1]?.toLowerCase() ?? "one";
    return ordinal[1] * (WORDS[times] ?? Number(times));
  }
  if (/^(?:millón|milhão|milione|miljoen|million)$/i.test(text.trim())) return 1e6;
  const [, head = "", scale = ""] =
    /^(half a|[\d.,'’\s\u00a0\u202f]*\d|\p{L}+)(?:[- ]?(\p{L}+)\.?)?$/u.exec(text.trim().toLowerCase()) ?? [];
  const factor = SCALES.find(([pattern]) => pattern.test(scale))?.[1] ?? 1;
  const value = WORDS[head] ?? toNumber(head);
  return Number.isFinite(value) && value > 0 ? Math.round(value * factor) : undefined;
}

/** Three digits after each separator are thousands; fewer are decimals. */
function toNumber(head: string): number {
  const plain = head.replace(/['’\s\u00a0\u202f]/g, "");
  return Number(/^\d{1,3}(?:[.,]\d{3})+$/.test(plain) ? plain.replace(/[.,]/g, "") : plain.replace(",", "."));
}

/** Whether a number is one that people celebrate: at most two digits that are not zeros. */
export function isRound(value: number): boolean {
  return Number(value.toPrecision(2)) === value;
}
