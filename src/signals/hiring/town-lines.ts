import { findPlaces } from "../language/places.ts";
import type { JobStatement } from "./job-counts.ts";

/** "JAY RIVER – Acme will close its Otter mill": a local paper says where, where nothing else is a place. */
export function datelined(statements: JobStatement[], names: string[]): string[] {
  if (names.some((name) => findPlaces(name).length > 0)) return [];
  return statements.flatMap(({ sentence: { text } }) => {
    const [, town] = TOWN_LINE.exec(text) ?? [];
    if (town === undefined || !ITS_WORKS.test(text)) return [];
    return [town.toLowerCase().replace(/(?<![\p{L}’'])\p{L}/gu, (letter) => letter.toUpperCase())];
  });
}

const TOWN_LINE = /^(\p{Lu}{3,}(?: \p{Lu}{2,}){0,2})(?:, [\p{L}. ]{2,16})? ?[–—-]{1,2} /u;
const ITS_WORKS =
  /\b(?:clos|shut)\p{L}* (?:down )?(?:its|the|their) (?:[\p{L}\d-]+ ){0,3}(?:mill|plant|factory|foundry|works|brewery|bakery|cannery|sawmill|warehouse|facility|mine|quarry)\b/u;
