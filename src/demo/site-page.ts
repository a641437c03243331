/** One address of the fictional web. `later` replaces the body once the web has been switched. */
export type SitePage = {
  type: string;
  /** As text, or written anew for each visit (counted from 1), as pages with tokens and counters are. */
  body: string | ((visit: number) => string);
  later?: string | ((visit: number) => string);
  status?: number;
  location?: string;
  /** Bytes are sent in this encoding; default UTF-8. */
  encoding?: "utf8" | "latin1";
};

/** What stands where: host, then path; queries are not looked at. */
export type Sites = Record<string, Record<string, SitePage>>;

export function htmlPage(body: SitePage["body"], later?: SitePage["later"]): SitePage {
  const page: SitePage = { type: "text/html; charset=utf-8", body };
  return later === undefined ? page : { ...page, later };
}

export function xmlPage(body: string, type = "application/xml; charset=utf-8"): SitePage {
  return { type, body };
}

export function jsonPage(value: unknown, type = "application/json; charset=utf-8"): SitePage {
  return { type, body: JSON.stringify(value) };
}

export function textPage(body: string): SitePage {
  return { type: "text/plain; charset=utf-8", body };
}

/** A permanent move to another address. */
export function movedTo(location: string): SitePage {
  return {
    type: "text/html; charset=utf-8",
    body: `<p>Moved to <a href="${location}">${location}</a></p>`,
    status: 301,
    location,
  };
}
