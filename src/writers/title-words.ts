import type { Occurrence } from "./occurrence.ts";

/** The present of headlines: how it is said by itself, in a story told in the past, and of what is ahead. */
type Forms = { now: string; past: string; bare: string };

const VERBS = new Map<string, Forms>([
  ...regular(
    "announce launch release change raise lower receive obtain reach pass report file price add remove stop replace review promote name start close state discuss rework document",
  ),
  ...going("open expand build move relocate enter double invest set:setting create establish hire merge"),
  ...irregular(
    "cuts cut cut",
    "takes took take",
    "makes made make",
    "wins won win",
    "chooses chose choose",
    "begins began begin",
  ),
  ...irregular(
    "has had have",
    "uses used use",
    "asks asked ask",
    "writes wrote write",
    "speaks spoke speak",
    "gives gave give",
  ),
]);

/** What is over when it is told. */
function regular(verbs: string): [string, Forms][] {
  return verbs.split(" ").map((bare) => {
    const done = bare === "stop" ? "stopped" : bare.endsWith("e") ? `${bare}d` : `${bare}ed`;
    return [/(?:ch|ss)$/.test(bare) ? `${bare}es` : `${bare}s`, { now: done, past: done, bare }];
  });
}

function irregular(...verbs: string[]): [string, Forms][] {
  return verbs.map((forms) => {
    const [present = "", done = "", bare = ""] = forms.split(" ");
    const isState = /^(?:has|uses|asks)$/.test(present);
    return [present, { now: isState ? present : done, past: done, bare }];
  });
}

/** What takes its time: "opens an office" may be today or next year. */
function going(verbs: string): [string, Forms][] {
  return verbs.split(" ").map((verb) => {
    const [bare = "", given] = verb.split(":");
    const going = given ?? `${bare.replace(/e$/, "")}ing`;
    return [`${bare}s`, { now: `is ${going}`, past: `set out to ${bare}`, bare }];
  });
}

/**
 * A title as a clause about the company, in the right tense: "Northwind opens an office" → "the company is opening an office".
 * Undefined for a title that is no plain sentence about the company.
 */
export function titleClause(told: Occurrence, companyName: string): string | undefined {
  const { title, who } = told;
  // "Northwind's open roles rose from 12 to 30".
  const possessed = title.startsWith(`${companyName}'s `) ? title.slice(companyName.length) : undefined;
  if (possessed !== undefined) return `${who}${possessed}`;
  const rest = title.slice(companyName.length + 1);
  if (!title.startsWith(`${companyName} `) || !/^\p{Ll}/u.test(rest) || /: |[?!]$/.test(rest)) return undefined;
  const planned = /^(?:will|is to) (?=\p{Ll})/u.exec(rest)?.[0];
  if (planned !== undefined) return plannedClause(told, rest.slice(planned.length));
  const [verb = ""] = rest.split(" ");
  const forms = VERBS.get(verb);
  if (!forms) return `${who} ${rest}`;
  const said = told.tense.kind === "done" ? told.now(forms.now, forms.past) : told.verb("", forms.bare);
  return `${who} ${said}${rest.slice(verb.length)}${told.on()}`;
}

function plannedClause(told: Occurrence, rest: string): string | undefined {
  const { who, tense } = told;
  if (tense.kind !== "done") return `${who} ${told.verb("", rest)}${told.on()}`;
  const [bare = ""] = rest.split(" ");
  const forms = [...VERBS.values()].find((one) => one.bare === bare);
  return forms && `${who} ${told.now(forms.now, forms.past)}${rest.slice(bare.length)}`;
}
