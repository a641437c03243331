import type { Occurrence } from "../occurrence.ts";
import { plainList, plainMinutes } from "../plain-words.ts";
import { defineTypeWords } from "./type-words.ts";

/** How changes of tools, prices and operation are told. */
export const technologyWords = defineTypeWords({
  tech_added: {
    tells(told) {
      const tools = plainList(told.texts("technology"));
      if (tools === "") return undefined;
      const place = told.text("seen_in");
      return `${told.who} ${told.now("now uses", "took up")} ${tools}${place === undefined ? "" : ` (${place})`}`;
    },
    asks: (told) => `What is ${nameOf(told, "technology", "it")} to take over, and does it replace something?`,
    areas: ["technology", "engineering", "marketing"],
  },
  tech_removed: {
    tells(told) {
      const tools = plainList(told.texts("technology"));
      return tools === ""
        ? undefined
        : `${told.who} ${told.verb(told.now("no longer uses", "gave up"), "stop using")} ${tools}${told.on()}`;
    },
    asks: (told) => `What takes the place of ${nameOf(told, "technology", "it")}?`,
    areas: ["technology", "engineering", "marketing"],
    plan: "drop|remove|retire|sunset|end|stop|shut|discontinue",
  },
  tech_migration: {
    tells(told) {
      const to = told.text("to");
      if (to === undefined) return undefined;
      const from = leftBehind(told);
      return `${told.who} ${told.verb(isOver(told) ? "moved" : told.now("is moving", "set out to move"), "move")}${from === undefined ? "" : ` from ${from}`} to ${to}${told.on()}`;
    },
    asks(told) {
      const from = leftBehind(told);
      if (from !== undefined && isOver(told)) return `Does anything still run on ${from}?`;
      return from === undefined
        ? "How far along is the move, and what is left to do?"
        : `How far along is the move, and what still runs on ${from}?`;
    },
    areas: ["technology", "engineering", "operations"],
    plan: "move|migrate|switch|replace|change|transition",
  },
  website_relaunch: {
    tells: (told) => `${told.who} ${told.now("has", "put up")} a new website`,
    asks: () => "What should visitors do on the new site that they did not do before?",
    areas: ["marketing", "product", "general"],
  },
  own_pricing_change: {
    tells(told) {
      const [before, after, product] = [told.text("before"), told.text("after"), told.text("product")];
      if (before !== undefined && after !== undefined) {
        const what = told.subtype === "price" ? "the price" : "what is included";
        return `${told.who} changed ${what}${product === undefined ? "" : ` of ${product}`} from ${before} to ${after}`;
      }
      if (after !== undefined) return `${told.who} added the plan ${after}`;
      return before === undefined ? undefined : `${told.who} removed the plan ${before}`;
    },
    asks: (told) =>
      told.tense.kind === "done" ? "How have customers taken it?" : "What are customers asking about it?",
    areas: ["product", "marketing", "sales", "general"],
    plan: "raise|increase|change|rise|go up|cost|take effect|lower|cut|replace|adjust|apply",
  },
  subprocessor_added: {
    tells(told) {
      const [vendors, purpose] = [told.texts("vendor"), told.text("purpose")];
      if (vendors.length === 0) return undefined;
      const what = `${plainList(vendors)}${purpose === undefined ? "" : ` (${purpose})`}`;
      return `${told.who} ${told.verb("added", "add")} ${what} to its list of sub-processors${told.on()}`;
    },
    asks: (told) => `What does ${nameOf(told, "vendor", "the new vendor")} do for your customers?`,
    areas: ["legal", "security", "technology"],
    plan: "add|use|engage|process|begin",
  },
  repo_activity: {
    tells: () => undefined,
    asks: () => "Who do you hope will build on it?",
    areas: ["engineering", "product"],
  },
  developer_docs_change: {
    tells: () => undefined,
    asks: () => "What do developers still get stuck on?",
    areas: ["product", "engineering"],
  },
  security_incident: {
    tells: () => undefined,
    asks: () => "What changes in how such a thing is noticed and reported?",
    areas: ["security", "technology", "legal", "general"],
    isDelicate: true,
  },
  outage: {
    tells(told) {
      const minutes = told.number("duration_minutes");
      if (minutes === undefined) return undefined;
      const [, incident] = /^[^“”]*? reported an incident: ([^“”]+?)(?: \([^()]*\))?$/.exec(told.title) ?? [];
      const impact = told.text("impact");
      return [
        `${told.who} had ${incident === undefined ? "an outage" : "an incident"} of ${plainMinutes(minutes)}`,
        ...(incident === undefined ? [] : [`, “${incident}”`]),
        ...(impact === undefined ? [] : [` (${impact} impact)`]),
      ].join("");
    },
    asks: () => "What would have shown it earlier?",
    areas: ["engineering", "technology", "operations"],
    isDelicate: true,
  },
});

/** Several are written with commas. */
function leftBehind(told: Occurrence): string | undefined {
  const from = told.text("from");
  return from === undefined ? undefined : plainList(from.split(", "));
}

function isOver({ quote }: Occurrence): boolean {
  return /\b(?:moved|migrated|switched|replaced)\b/i.test(quote);
}

function nameOf(told: Occurrence, slot: string, otherwise: string): string {
  return told.texts(slot)[0] ?? otherwise;
}
