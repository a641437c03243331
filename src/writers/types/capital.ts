import type { Occurrence } from "../occurrence.ts";
import { plainList, roundName, withArticle } from "../plain-words.ts";
import { defineTypeWords } from "./type-words.ts";

const BUYS =
  "acquire|buy|purchase|take over|merge|combine|close|sell|be acquired|be bought|be sold|be taken over|become part";

/** How what concerns money and ownership is told. */
export const capitalWords = defineTypeWords({
  funding: {
    tells(told) {
      const [sum, round] = [told.sum(), roundOf(told)];
      if (sum === undefined && round === undefined) return undefined;
      const what = sum === undefined ? round : `${sum}${round === undefined ? "" : ` in ${round}`}`;
      return `${told.who} raised ${what}${backersOf(told)}`;
    },
    asks: () => "Which team does the money go to first, and what has to be in place before it grows?",
    areas: ["general", "finance"],
  },
  debt_financing: {
    tells(told) {
      const kind = { "term-loan": "term loan", "credit-line": "credit line" }[told.subtype ?? ""] ?? "debt financing";
      const size = told.sum();
      const lenders = plainList(told.texts("investor"));
      const what = size === undefined ? withArticle(kind) : `${withArticle(kind)} of ${size}`;
      return `${told.who} took ${kind === "debt financing" ? what.replace(/^a /, "") : what}${lenders === "" ? "" : ` from ${lenders}`}`;
    },
    asks: () => "What is the money meant to pay for first?",
    areas: ["finance", "general"],
  },
  grant_award: {
    tells(told) {
      const size = told.sum();
      const product = told.text("product");
      return `${told.who} was awarded a grant${size === undefined ? "" : ` of ${size}`}${product === undefined ? "" : ` for ${product}`}`;
    },
    asks: () => "Who leads the work that the grant is for, and what does it still need?",
    areas: ["general", "product", "engineering"],
  },
  acquisition_made: {
    tells(told) {
      const target = told.text("target");
      if (target === undefined) return undefined;
      const what = told.subtype === "asset" ? `a business of ${target}` : target;
      return `${told.who} ${told.verb("acquired", "acquire")} ${what}${priceOf(told)}${told.on()}`;
    },
    asks(told) {
      const target = told.text("target");
      if (told.tense.kind === "ahead") return "Who on your side prepares the integration?";
      return target === undefined
        ? "Which systems will the teams share?"
        : `Which systems will your team share with ${target}, and which stay apart?`;
    },
    areas: ["general", "operations", "technology"],
    plan: BUYS,
  },
  acquired: {
    tells(told) {
      const acquirer = told.text("acquirer");
      // Who merges is not bought; the title tells the two apart.
      if (acquirer === undefined || / merges? with /.test(told.title)) return undefined;
      return `${told.who} ${told.verb("was acquired", "be acquired")} by ${acquirer}${priceOf(told)}${told.on()}`;
    },
    asks: (told) =>
      told.tense.kind === "ahead"
        ? "What has to be settled before the deal closes?"
        : "What stays as it is for your team, and what is being looked at again?",
    areas: ["general", "finance", "operations"],
    plan: BUYS,
  },
  ipo_filing: {
    tells(told) {
      const size = told.sum() === undefined ? "" : ` of ${told.sum()}`;
      if (told.subtype === "filed") return `${told.who} filed for a listing${size}`;
      return told.subtype === "priced"
        ? `${told.who} priced its listing${size === "" ? "" : `, a volume${size}`}`
        : undefined;
    },
    asks: () => "Which reports and controls have to be ready for it?",
    areas: ["finance", "legal", "general"],
  },
  earnings_report: {
    tells: (told) => EARNINGS[told.subtype ?? ""]?.(told.who),
    asks: (told) =>
      told.subtype === "miss" || told.subtype === "guidance-down"
        ? "Which costs are looked at first?"
        : told.subtype === undefined
          ? "Which of the figures matters most for your team's plan?"
          : "Which part of the plan gets more room now?",
    areas: ["finance", "general"],
  },
  regulatory_filing: {
    tells(told) {
      const [form, items] = [told.text("form"), told.texts("items")];
      if (form === undefined) return undefined;
      // "8-K" is a form, "ad-hoc" a manner.
      const paper = /[A-Z0-9]/.test(form) ? `a form ${form}` : `${withArticle(form)} notice`;
      return `${told.who} filed ${paper}${items.length === 0 ? "" : ` (${items.length === 1 ? "item" : "items"} ${plainList(items)})`}`;
    },
    asks: () => "What does it change for your team?",
    areas: ["legal", "finance", "general"],
  },
  revenue_milestone: {
    // What was passed (revenue, orders, customers) only the title says.
    tells: () => undefined,
    asks: () => "What has to work differently at this size?",
    areas: ["general", "sales", "finance"],
  },
});

const EARNINGS: Record<string, (who: string) => string> = {
  beat: (who) => `${who} reported results above expectations`,
  miss: (who) => `${who} reported results below expectations`,
  "guidance-up": (who) => `${who} raised its forecast`,
  "guidance-down": (who) => `${who} lowered its forecast`,
};

/** `a Series B`, `a seed round`. */
function roundOf(told: Occurrence): string | undefined {
  const name = roundName(told.text("round") ?? told.subtype ?? "");
  return name === undefined ? undefined : `a ${name}`;
}

/** Who leads a round stands only in the title. */
function backersOf(told: Occurrence): string {
  const investors = told.texts("investor");
  const named = / led by (.+)$/.exec(told.title)?.[1];
  const lead = investors.find((name) => name === named);
  if (lead !== undefined) return ` led by ${lead}`;
  return investors.length === 0 ? "" : ` from ${plainList(investors)}`;
}

function priceOf(told: Occurrence): string {
  const sum = told.sum();
  return sum === undefined ? "" : ` for ${sum}`;
}
