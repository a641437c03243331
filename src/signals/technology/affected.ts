import type { Span } from "../language/sentences.ts";

/** How many people, accounts or records a text says are concerned. */
export type Affected = Span & { count: number };

const WHO =
  "people|persons|individuals|customers?|clients?|users?|patients?|members?|employees?|workers|staff|students?|residents?|subscribers?|guests?|passengers?|travell?ers|donors?|policyholders?|cardholders?|citizens|taxpayers|voters|accounts?|records?|profiles|emails?|e-mail addresses|email addresses|passwords?|cards?|files|drivers|riders|shoppers|players|viewers|Americans|Kunden|Nutzer(?:n)?|Personen|Patienten|Mitarbeiter(?:n)?|Datensätze|Konten|clients|utilisateurs|personnes|patients|comptes|clientes|usuarios|personas|pacientes|cuentas|registros|usuários|pessoas|contas|clienti|utenti|persone|klanten|gebruikers|mensen|tenants|pupils|borrowers|policyholders|insured|locataires|abonnés|adhérents|salariés|assurés|élèves|foyers|inquilinos|abonados|socios|empleados|alumnos|asegurados|Mieter(?:n)?|Versicherte[nr]?|Abonnenten|Mitglieder(?:n)?|Bewerber(?:n)?|leden|huurders|abonnees|abbonati|dipendenti|iscritti|assinantes|alunos|funcionários|inwoners|burgers|studenten|scholieren|leerlingen|werknemers|habitants|citoyens|étudiants|agents|habitantes|ciudadanos|estudiantes|trabajadores|cidadãos|estudantes|cittadini|abitanti|studenti|lavoratori|Bürger(?:n)?|Einwohner(?:n)?|Schüler(?:n)?|Studierende[n]?|Beschäftigte[n]?|owners|parents|tickets|correntisti|correntistas|cuentahabientes|titulaires|diners|readers|households|pensioners|projects|workspaces|wallets|applicants|job seekers";
const SCALES: [RegExp, number][] = [
  [/^(?:k|thousand|tausend|mila|mil)$/i, 1e3],
  [/^lakhs?$/i, 1e5],
  [/^crores?$/i, 1e7],
  [/^(?:b|bn|billions?|milliarden?|milliards?)$/i, 1e9],
  [/^(?:m|mn|mio|million\p{L}*|millones|millón|milhões|milhão|milioni?|miljoen)$/iu, 1e6],
];
const FIGURE = new RegExp(
  "(?<![\\p{L}\\d.,$€£])((?:one|two|three|four|five|six|seven|eight|nine|ten|half a)(?= (?:million|billion|thousand))|\\d{1,3}(?:[.,'’\\u00a0 ]\\d{3})+|\\d{1,9}(?:[.,]\\d{1,2})?)\\s?(k|m|mn|bn|b|mio\\.?|thousand|millionen|millions?|billions?|tausend|milliarden|millones|millón|milhões|milhão|milioni?|miljoen|lakhs?|crores?|mila|mil)?(?![\\p{L}\\d])(?: (?:of|de|d['’]|di|the|its|our|their|current|former|and|or|more|[\\p{L}-]{3,16}['’]?s?)){0,4}? (?:" +
    `${WHO})(?!\\p{L})`,
  "giu",
);

/** The people or records counted in a text, in order; "thousands of users" gives no figure and is left out. */
export function findAffected(text: string): Affected[] {
  if (!/\d|illion|thousand/.test(text)) return [];
  return [...text.matchAll(FIGURE)].flatMap((match) => {
    const count = toCount(match[1] ?? "", match[2]);
    return count > 0 ? [{ start: match.index, end: match.index + match[0].length, count }] : [];
  });
}

const NUMBER_WORDS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

function toCount(figure: string, scale: string | undefined): number {
  const factor = scale === undefined ? 1 : (SCALES.find(([word]) => word.test(scale.replace(/\.$/, "")))?.[1] ?? 1);
  const word = figure.toLowerCase();
  if (word === "half a") return factor / 2;
  if (NUMBER_WORDS.includes(word)) return (NUMBER_WORDS.indexOf(word) + 1) * factor;
  const isGrouped = /^\d{1,3}(?:[.,'’\u00a0 ]\d{3})+$/.test(figure) && factor === 1;
  const plain = isGrouped ? figure.replace(/\D/g, "") : figure.replace(/[\u00a0 '’]/g, "").replace(",", ".");
  return Math.round(Number(plain) * factor);
}
