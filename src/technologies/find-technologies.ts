import { isOnSite } from "#core/plain-url.ts";
import { TECHNOLOGIES } from "./index.ts";
import type { Technology, TechnologyCategory } from "./technology.ts";

/** What a page, its answer and its domain give away. All of it is data that anybody is shown. */
export type StackFacts = {
  url: string;
  /** Host, path and query without the scheme. */
  assets?: { kind: "script" | "frame" | "style" | "image"; address: string }[];
  /** Contents of `<meta name="generator">`. */
  generators?: string[];
  /** Lower-case names. */
  headers?: Record<string, string>;
  /** Names only. */
  cookies?: string[];
  /** Hosts and texts of the domain's records. */
  dns?: { mx?: string[]; txt?: string[]; cname?: string[] };
};

/** A product in use; `seenIn` says by which fact, as "script host js.hs-scripts.com". */
export type FoundTechnology = { name: string; category: TechnologyCategory; seenIn: string };

const IMAGES_MIN = 2;

/** The products that the facts give away, each once with its best fact, in the order of the catalogue. A vendor's own product on its own site is left out. Pure. */
export function findTechnologies(facts: StackFacts): FoundTechnology[] {
  const found = new Map<Technology, string>();
  const note = (technology: Technology | undefined, seenIn: string) => {
    if (technology && !found.has(technology)) found.set(technology, seenIn);
  };
  readAssets(facts, note);
  for (const generator of facts.generators ?? []) {
    note(beginning(GENERATORS(), generator), `generator ${generator.slice(0, 60)}`);
  }
  readHeaders(facts, note);
  readDns(facts, note);
  return TECHNOLOGIES.flatMap((technology) => {
    const seenIn = found.get(technology);
    const isOwn = technology.vendor !== undefined && isOnSite(facts.url, technology.vendor);
    return seenIn === undefined || isOwn ? [] : [{ name: technology.name, category: technology.category, seenIn }];
  });
}

type Note = (technology: Technology | undefined, seenIn: string) => void;

function readAssets({ assets = [] }: StackFacts, note: Note): void {
  const pictures = new Map<Technology, number>();
  for (const { kind, address } of assets) {
    const [host = ""] = address.split(/[/?]/, 1);
    if (kind !== "image") {
      for (const technology of technologiesAt(address)) note(technology, `${KIND_WORDS[kind]} ${host}`);
      continue;
    }
    note(assetOf(PIXELS(), address), `pixel ${host}`);
    const source = assetOf(IMAGES(), address);
    if (!source) continue;
    pictures.set(source, (pictures.get(source) ?? 0) + 1);
    if ((pictures.get(source) ?? 0) >= IMAGES_MIN) note(source, `image host ${host}`);
  }
}

const KIND_WORDS = { script: "script host", frame: "frame host", style: "style sheet host" };

function readHeaders({ headers = {}, cookies = [] }: StackFacts, note: Note): void {
  for (const [name, value] of Object.entries(headers)) {
    note(HEADERS.get(name) ?? beginning(VALUES, `${name}: ${value.toLowerCase()}`), `response header ${name}`);
  }
  for (const cookie of cookies) {
    const [pattern, technology] = cookieOf(cookie.toLowerCase());
    note(technology, `cookie ${pattern}`);
  }
}

function readDns({ dns = {} }: StackFacts, note: Note): void {
  for (const host of dns.mx ?? []) note(underHost(MX(), plainHost(host)), `MX record ${plainHost(host)}`);
  for (const host of dns.cname ?? []) note(underHost(CNAMES(), plainHost(host)), `CNAME record ${plainHost(host)}`);
  for (const text of dns.txt ?? []) {
    const record = text.toLowerCase();
    if (!record.startsWith("v=spf1")) note(beginning(TXT(), record), `TXT record ${record.split(/[=:]/, 1)[0]}`);
    else
      for (const [, host = ""] of record.matchAll(/\b(?:include|redirect)[:=](\S{1,200})/g))
        note(underHost(SPF(), host), `SPF record ${host}`);
  }
}

type ByText = Map<string, Technology>;

function indexOf(patternsOf: (technology: Technology) => string[] | undefined): ByText {
  return new Map(
    TECHNOLOGIES.flatMap((technology) =>
      (patternsOf(technology) ?? []).map((pattern): [string, Technology] => [pattern, technology]),
    ),
  );
}

/** The same answer each time, worked out when first asked for: the main process never asks. */
function once<T>(make: () => T): () => T {
  let made: { it: T } | undefined;
  return () => {
    made ??= { it: make() };
    return made.it;
  };
}

const isPart = (pattern: string) => pattern.startsWith("/");
const ASSETS = once(() => byHost((technology) => technology.assets?.filter((pattern) => !isPart(pattern))));
const PIXELS = once(() => byHost((technology) => technology.pixels));
const IMAGES = once(() => byHost((technology) => technology.images));
const PARTS = once(() => [...indexOf((technology) => technology.assets?.filter(isPart))]);
const GENERATORS = once(() => indexOf(({ generator }) => (generator === undefined ? [] : [generator])));
const HEADERS = indexOf(({ headers }) => headers?.filter((pattern) => !pattern.includes(":")));
const VALUES = indexOf(({ headers }) => headers?.filter((pattern) => pattern.includes(":")));
const COOKIES = once(() => indexOf(({ cookies }) => cookies));
const MX = once(() => indexOf(({ mx }) => mx));
const SPF = once(() => indexOf(({ spf }) => spf));
const TXT = once(() => indexOf(({ txt }) => txt));
const CNAMES = once(() => indexOf(({ cname }) => cname));

/** The names of headers that fingerprints ask for. */
export const HEADER_NAMES: ReadonlySet<string> = new Set(
  [...HEADERS.keys(), ...VALUES.keys()].map((pattern) => pattern.split(":", 1)[0] ?? ""),
);

type ByHost = Map<string, { path: string; technology: Technology }[]>;

/** By host; of one host the longer path first, which is the more telling. */
function byHost(patternsOf: (technology: Technology) => string[] | undefined): ByHost {
  const index: ByHost = new Map();
  for (const [pattern, technology] of indexOf(patternsOf)) {
    const at = pattern.search(/\/|$/);
    const entry = { path: pattern.slice(at), technology };
    index.set(pattern.slice(0, at), [...(index.get(pattern.slice(0, at)) ?? []), entry]);
  }
  for (const entries of index.values()) entries.sort((a, b) => b.path.length - a.path.length);
  return index;
}

function assetOf(index: ByHost, address: string): Technology | undefined {
  const at = address.search(/[/?]|$/);
  const rest = address.slice(at).toLowerCase();
  for (const host of hostsAbove(address.slice(0, at))) {
    const entry = index.get(host)?.find(({ path }) => rest.startsWith(path));
    if (entry) return entry.technology;
  }
  return undefined;
}

/** By the host, else by parts of the path, of which a shop within a system has several. */
function technologiesAt(address: string): (Technology | undefined)[] {
  const byHost = assetOf(ASSETS(), address);
  if (byHost) return [byHost];
  const path = address.slice(address.search(/\/|$/)).toLowerCase();
  return PARTS()
    .filter(([part]) => path.includes(part))
    .map(([, technology]) => technology);
}

function underHost(index: ByText, host: string): Technology | undefined {
  for (const above of hostsAbove(host)) {
    const technology = index.get(above);
    if (technology) return technology;
  }
  return undefined;
}

/** `a.b.example`, then `b.example`, then `example`. */
function hostsAbove(host: string): string[] {
  const labels = host.toLowerCase().split(".").slice(-6);
  return labels.map((_, index) => labels.slice(index).join("."));
}

function plainHost(record: string): string {
  return record
    .toLowerCase()
    .replace(/^\d+\s+/, "")
    .replace(/\.$/, "");
}

function beginning(index: ByText, text: string): Technology | undefined {
  const lower = text.toLowerCase();
  for (const [pattern, technology] of index) if (lower.startsWith(pattern)) return technology;
  return undefined;
}

/** The product, and the part of the name that does not differ from visitor to visitor. */
function cookieOf(name: string): [string, Technology | undefined] {
  for (const [pattern, technology] of COOKIES()) {
    const beginning = pattern.replace(/\*$/, "");
    if (name === pattern || (pattern !== beginning && name.startsWith(beginning))) return [beginning, technology];
  }
  return ["", undefined];
}
