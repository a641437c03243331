import { headcountText, parseHeadcount, wholeNumber } from "#core/headcount.ts";
import { hasLegalForm } from "#core/legal-form.ts";
import type { ProfileClaim } from "#core/profile.ts";
import { cutText } from "#core/visible-text.ts";
import { countryOf } from "./countries.ts";
import { industryOf } from "./industry-codes.ts";
import { isNode, listOf, type SchemaNode, textsOf, theOne } from "./schema-node.ts";

const DESCRIPTION_MAX = 500;
const ALIASES_MAX = 10;
const YEAR_MIN = 1500;

type Claimed = Pick<ProfileClaim, "field" | "value" | "quote">;

/**
 * What the structured data of the company's own organisations says of it, but for the name. Where several of them differ in
 * a fact, none of them is believed.
 */
export function organizationClaims(organizations: SchemaNode[], year: number): ProfileClaim[] {
  const claims: (Claimed | undefined)[] = [
    ...aliases(organizations),
    agreed("description", organizations, (node) =>
      textsOf(node["description"]).map((text) => cutText(text, DESCRIPTION_MAX)),
    ),
    industry(organizations),
    ...headcount(organizations),
    agreed("hq_country", organizations, countries),
    founded(organizations, year),
  ];
  return claims.filter((claim) => claim !== undefined).map((claim) => ({ ...claim, method: "json-ld" }));
}

function aliases(nodes: SchemaNode[]): Claimed[] {
  return nodes
    .flatMap((node) =>
      ["legalName", "alternateName", "name"].flatMap((key) => textsOf(node[key]).map((value) => ({ key, value }))),
    )
    .filter(({ key, value }) => key !== "name" || hasLegalForm(value))
    .slice(0, ALIASES_MAX)
    .map(({ key, value }) => ({
      field: "aliases",
      value: cutText(value, 200),
      quote: `${key}: ${cutText(value, 180)}`,
    }));
}

/** A fact that all who give it give alike. */
function agreed(
  field: ProfileClaim["field"],
  nodes: SchemaNode[],
  read: (node: SchemaNode) => string[],
): Claimed | undefined {
  const value = theOne(nodes.flatMap(read));
  return value === undefined || value === ""
    ? undefined
    : { field, value, quote: `${SCHEMA_NAMES[field] ?? field}: ${cutText(value, 180)}` };
}

/** What schema.org calls it. */
const SCHEMA_NAMES: Partial<Record<ProfileClaim["field"], string>> = { hq_country: "addressCountry" };

/** What the company knows about (`knowsAbout`) are its topics, not what it is, so it is not asked. */
function industry(nodes: SchemaNode[]): Claimed | undefined {
  const named = theOne(nodes.flatMap((node) => textsOf(node["industry"]).slice(0, 1)));
  if (named !== undefined && !/^https?:/.test(named)) {
    return { field: "industry", value: cutText(named, 200), quote: `industry: ${cutText(named, 180)}` };
  }
  for (const key of ["naics", "isicV4"] as const) {
    const code = theOne(nodes.flatMap((node) => textsOf(node[key])));
    const value = code === undefined ? undefined : industryOf(key, code);
    if (value !== undefined) return { field: "industry", value, quote: `${key}: ${cutText(code ?? "", 50)}` };
  }
  return undefined;
}

/** One number is the count; a range is told as the range it is, and no count is made up from it. */
function headcount(nodes: SchemaNode[]): Claimed[] {
  const said = theOne(nodes.flatMap((node) => listOf(node["numberOfEmployees"]).flatMap(employees)));
  const range = said === undefined ? undefined : parseHeadcount(said);
  if (said === undefined || range === undefined) return [];
  const quote = `numberOfEmployees: ${said}`;
  const whole: Claimed = { field: "headcount", value: headcountText(range), quote };
  return range.max === range.min ? [{ field: "employee_count", value: range.min, quote }, whole] : [whole];
}

function employees(value: unknown): string[] {
  if (!isNode(value)) return textsOf(value);
  const [exact] = textsOf(value["value"]);
  if (exact !== undefined) return [exact];
  const [min, max] = [value["minValue"], value["maxValue"]].map((bound) => wholeNumber(textsOf(bound)[0]));
  return min === undefined ? [] : [headcountText({ min, ...(max === undefined ? {} : { max }) })];
}

function countries(node: SchemaNode): string[] {
  return listOf(node["address"]).flatMap((address) => {
    if (!isNode(address)) return [];
    const [country] = textsOf(address["addressCountry"]);
    const [region] = textsOf(address["addressRegion"]);
    // "CA" in both places is California, whatever the field says.
    if (country === undefined || (country.length === 2 && country === region)) return [];
    // What is no country contradicts one that is.
    return [countryOf(country) ?? ""];
  });
}

function founded(nodes: SchemaNode[], year: number): Claimed | undefined {
  const dates = nodes.flatMap((node) => textsOf(node["foundingDate"]));
  const years = new Set(dates.map((date) => /^(\d{4})(?:-\d\d){0,2}(?:T|$)/.exec(date)?.[1]));
  const value = Number([...years][0]);
  if (years.size !== 1 || !(value >= YEAR_MIN && value <= year)) return undefined;
  return { field: "founded_year", value, quote: `foundingDate: ${cutText(dates[0] ?? "", 50)}` };
}
