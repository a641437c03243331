import { createCalendar } from "./calendar.ts";
import { cobaltic } from "./companies/cobaltic.ts";
import { fenwickRowe } from "./companies/fenwick-rowe.ts";
import { haldenRobotics } from "./companies/halden-robotics.ts";
import { larkspur } from "./companies/larkspur.ts";
import { orreryAnalytics } from "./companies/orrery-analytics.ts";
import { quietwater } from "./companies/quietwater.ts";
import { quillmark } from "./companies/quillmark.ts";
import { tallybrook } from "./companies/tallybrook.ts";
import { thornburyLabs } from "./companies/thornbury-labs.ts";
import { tidegrid } from "./companies/tidegrid.ts";
import type { Company } from "./company.ts";
import type { SitePage, Sites } from "./site-page.ts";
import { wire } from "./wire.ts";

const COMPANIES = [
  haldenRobotics,
  quillmark,
  tidegrid,
  orreryAnalytics,
  larkspur,
  cobaltic,
  fenwickRowe,
  tallybrook,
  quietwater,
  thornburyLabs,
];

/** `later` is the same web after its changes, such as a price that has gone up. */
export type Stage = "first" | "later";

/** An invented corner of the public web, answered by the host that is asked for: the `Host` header, or that of the address. */
export type Web = {
  companies: Company[];
  /** Every host that answers. */
  hosts: string[];
  sites: Sites;
  handle(request: Request): Response;
  switchTo(stage: Stage): void;
};

/** The fictional web as it stands at `now` (epoch ms): all its dates lie in the days before. */
export function createWeb(now: number): Web {
  const calendar = createCalendar(now);
  const companies = COMPANIES.map((write) => write(calendar));
  const sites: Sites = wire(calendar);
  const validators = new Map<string, Company["validators"]>();
  for (const company of companies) {
    for (const [host, pages] of Object.entries(company.sites)) {
      sites[host] = { ...sites[host], ...pages };
      validators.set(host, company.validators);
    }
  }
  const visits = new Map<string, number>();
  let stage: Stage = "first";

  return {
    companies,
    hosts: Object.keys(sites),
    sites,
    switchTo(next) {
      stage = next;
    },
    handle(request) {
      const url = new URL(request.url);
      const { pathname } = url;
      const host = (request.headers.get("host") ?? url.host).toLowerCase().replace(/:\d+$/, "");
      const page = sites[host]?.[pathname];
      if (!page) return notFoundPage(host);
      const visit = (visits.get(host + pathname) ?? 0) + 1;
      visits.set(host + pathname, visit);
      const changedAt = page.later && stage === "later" ? now : calendar.at(1);
      return answer(request, page, { stage, visit, changedAt, validators: validators.get(host) ?? "both" });
    },
  };
}

type Visit = { stage: Stage; visit: number; changedAt: number; validators: Company["validators"] };

function answer(request: Request, page: SitePage, visit: Visit): Response {
  const written = visit.stage === "later" && page.later ? page.later : page.body;
  const body = Buffer.from(typeof written === "string" ? written : written(visit.visit), page.encoding ?? "utf8");
  const headers = new Headers({ "content-type": page.type });
  if (page.location) headers.set("location", page.location);
  const tag = `"${Bun.hash(body).toString(36)}"`;
  if (visit.validators === "both" || visit.validators === "etag") headers.set("etag", tag);
  if (visit.validators === "both" || visit.validators === "last-modified") {
    headers.set("last-modified", new Date(visit.changedAt).toUTCString());
  }
  if (isUnchanged(request, headers)) return new Response(null, { status: 304, headers });
  return new Response(request.method === "HEAD" ? null : body, { status: page.status ?? 200, headers });
}

/** RFC 9110, section 13.2.2: If-None-Match, where present, decides alone; tags compare weakly. */
function isUnchanged(request: Request, headers: Headers): boolean {
  const tag = headers.get("etag");
  const asked = request.headers.get("if-none-match");
  if (asked !== null) {
    const tags = asked.split(",").map((part) => part.trim().replace(/^W\//, ""));
    return tag !== null && (tags.includes(tag) || tags.includes("*"));
  }
  const since = Date.parse(request.headers.get("if-modified-since") ?? "");
  const changedAt = Date.parse(headers.get("last-modified") ?? "");
  return changedAt <= since;
}

function notFoundPage(host: string): Response {
  return new Response(
    `<!doctype html><title>Not found</title><h1>404</h1><p>There is nothing here on ${host || "this host"}.</p>`,
    {
      status: 404,
      headers: { "content-type": "text/html; charset=utf-8" },
    },
  );
}
