import { areasOf } from "../areas-of.ts";
import type { Occurrence } from "../occurrence.ts";
import { plainList, withArticle } from "../plain-words.ts";
import { type Area, defineTypeWords } from "./type-words.ts";

/** How growing and shrinking teams are told. */
export const hiringWords = defineTypeWords({
  hiring_surge: {
    tells(told) {
      const count = told.figure("count");
      // What a number of open roles is compared with only the title says.
      if (count === undefined || / open roles /.test(told.title)) return undefined;
      return `${told.who} announced ${count} jobs${inPlaces(told)}`;
    },
    asks(told) {
      const place = told.text("location");
      return place === undefined
        ? "What has to be ready before the new people start?"
        : `What has to be ready in ${place} before the new people start?`;
    },
    areas: (told) => [...areasOf(told.text("department") ?? ""), "people", "operations", "general"],
  },
  key_role_posted: {
    tells: (told) => hires(told, (role) => `${withArticle(role)}${atPlace(told)}`),
    asks: () => "What should whoever takes the post find in place on the first day?",
    areas: aroundTheRole,
  },
  first_role_posted: {
    tells: (told) => hires(told, (role) => `${withArticle(role)}${atPlace(told)}, its first role of that kind`),
    asks: () => "Who does that work until the post is filled?",
    areas: aroundTheRole,
  },
  role_reposted: {
    tells(told) {
      const [role, days] = [told.text("role"), told.figure("days_open")];
      if (role === undefined) return undefined;
      return days === undefined
        ? `${told.who} ${told.now("is advertising", "advertised")} for ${withArticle(role)} again${atPlace(told)}`
        : `${told.who} has been looking for ${withArticle(role)} for ${days} days${atPlace(told)}`;
    },
    asks: () => "What does the open post hold up meanwhile?",
    areas: aroundTheRole,
  },
  tool_in_job_post: {
    tells(told) {
      const [tools, role] = [told.texts("technology"), told.text("role")];
      if (tools.length === 0) return undefined;
      const wanted = `${plainList(tools)}${told.subtype === "nice-to-have" ? " as nice to have" : ""}`;
      return `${told.who} ${told.now("asks", "asked")} for ${wanted} in ${role === undefined ? "a job posting" : `its posting for ${withArticle(role)}`}`;
    },
    asks(told) {
      const [tool] = told.texts("technology");
      return tool === undefined
        ? "How much of the team's work runs on it?"
        : `How much of the team's work runs on ${tool}?`;
    },
    areas: (told) => [...areasOf(told.text("role") ?? ""), "technology", "engineering"],
  },
  new_location_hiring: {
    tells(told) {
      const [places, role, count] = [told.texts("location"), told.text("role"), told.figure("count")];
      if (places.length === 0) return undefined;
      const what = role !== undefined ? ` ${withArticle(role)}` : count === undefined ? "" : ` ${count} people`;
      const hires = told.now("is hiring", what === "" ? "began hiring" : "advertised for");
      return `${told.who} ${hires}${what} in ${plainList(places)}, a new place for it`;
    },
    asks: (told) => `What is still missing to get started in ${told.text("location") ?? "the new place"}?`,
    areas: ["operations", "people", "general"],
  },
  headcount_growth: {
    tells(told) {
      const percent = told.percent();
      // Whether a number is the staff or what came to it only the title says.
      return percent === undefined || told.number("count") !== undefined
        ? undefined
        : `${told.who} grew its staff by ${percent}`;
    },
    asks: () => "What has become harder at that size?",
    areas: ["people", "operations", "general"],
  },
  hiring_freeze: {
    tells: () => undefined,
    asks: () => "Which work has to be done without the extra people?",
    areas: ["people", "finance", "operations"],
    plan: "stop|pause|freeze|halt|suspend",
    isDelicate: true,
  },
  layoffs: {
    tells(told) {
      const [count, percent] = [told.figure("count"), told.percent()];
      const share =
        percent === undefined ? "" : count === undefined ? ` ${percent} of its staff` : `, ${percent} of its staff`;
      const what = count === undefined ? (share === "" ? " jobs" : share) : ` ${count} jobs${inPlaces(told)}${share}`;
      const isOver = /\b(?:laid off|(?:has|have) (?:cut|let go|dismissed)|lost their jobs)\b/i.test(told.quote);
      return `${told.who} ${told.verb(isOver ? "cut" : told.now("is cutting", "set out to cut"), "cut")}${what}${told.on()}`;
    },
    asks: () => "Which work has to be carried on by a smaller team?",
    areas: ["operations", "people", "finance"],
    plan: "cut|lay off|eliminate|shed|axe|close|lose|make|reduce|let|shut",
    isDelicate: true,
  },
});

function hires(told: Occurrence, what: (role: string) => string): string | undefined {
  const role = told.text("role");
  return role === undefined ? undefined : `${told.who} ${told.now("is hiring", "advertised for")} ${what(role)}`;
}

function atPlace(told: Occurrence): string {
  const places = told.texts("location");
  return places.length === 0 ? "" : ` (${plainList(places)})`;
}

function inPlaces(told: Occurrence): string {
  const places = told.texts("location");
  return places.length === 0 ? "" : ` in ${plainList(places)}`;
}

/** Who will have the new person, then who recruits. */
function aroundTheRole(told: Occurrence): readonly Area[] {
  return [...areasOf(told.text("department") ?? told.text("role") ?? ""), "people", "general"];
}
