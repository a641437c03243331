/** Past and participle of the verbs that do not take "-ed". */
const IRREGULAR: Record<string, [past: string, participle: string]> = {
  become: ["became", "become"],
  begin: ["began", "begun"],
  bring: ["brought", "brought"],
  choose: ["chose", "chosen"],
  come: ["came", "come"],
  cut: ["cut", "cut"],
  draw: ["drew", "drawn"],
  find: ["found", "found"],
  get: ["got", "got"],
  give: ["gave", "given"],
  go: ["went", "gone"],
  kick: ["kicked", "kicked"],
  leave: ["left", "left"],
  let: ["let", "let"],
  make: ["made", "made"],
  quit: ["quit", "quit"],
  rise: ["rose", "risen"],
  show: ["showed", "shown"],
  stand: ["stood", "stood"],
  take: ["took", "taken"],
  throw: ["threw", "thrown"],
  win: ["won", "won"],
};

type Form = "base" | "third" | "past" | "participle" | "gerund";

/**
 * The forms of English verbs as one alternation of a regular expression, so that a rule knows all of them or none. Verbs are
 * parted by commas, and a particle stays behind its verb: `formsOf("hire, bring in", "third", "past")`.
 */
export function formsOf(verbs: string, ...forms: Form[]): string {
  const all = verbs.split(/,\s*/).flatMap((verb) => forms.map((form) => inflect(verb.trim(), form)));
  return `(?:${[...new Set(all)].toSorted((a, b) => b.length - a.length).join("|")})`;
}

function inflect(verb: string, form: Form): string {
  const [base = "", ...particle] = verb.split(" ");
  return [inflectWord(base, form), ...particle].join(" ");
}

function inflectWord(base: string, form: Form): string {
  if (form === "base") return base;
  if (form === "third") return `${base.replace(/(?<=[^aeiou])y$/, "ie")}${/(?:s|x|sh|ch|o)$/.test(base) ? "es" : "s"}`;
  const irregular = IRREGULAR[base];
  if (irregular && form !== "gerund") return irregular[form === "past" ? 0 : 1];
  const stem = DOUBLES.test(base) ? base + base.at(-1) : base;
  if (form === "gerund") return `${/[^e]e$/.test(base) ? base.slice(0, -1) : stem}ing`;
  if (base.endsWith("e")) return `${base}d`;
  return `${stem.replace(/(?<=[^aeiou])y$/, "i")}ed`;
}

/** "Tap" becomes "tapped", "quit" "quitting". */
const DOUBLES = /^(?:[^aeiou]*|qu)[aeiou][bdgmnprt]$/;
