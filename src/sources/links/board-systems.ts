import type { SourceRequest } from "#core/source.ts";
import { workdayQuestion } from "../formats/workday.ts";

/**
 * A job board system: where its boards are found (the address people read, its embedded form, its published API). The
 * board's name is the first group of `host` that matches, else of `path`, which is held against path and query.
 */
export type BoardSystem = {
  sourceId: string;
  host: RegExp;
  path?: RegExp;
  /** What to ask for the board with this name, written for an address; `url` is the link that led there. */
  ask(name: string, url: URL): Pick<SourceRequest, "url" | "post"> | undefined;
};

export const BOARD_SYSTEMS: BoardSystem[] = [
  {
    sourceId: "greenhouse",
    host: /^(?:boards|job-boards)(?:\.eu)?\.greenhouse\.io$|^boards-api\.greenhouse\.io$/,
    path: /^\/embed\/job_(?:board|app)(?:\/js)?\?(?:.*&)?for=([^&#]+)|^\/v1\/boards\/([^/?#]+)|^\/(?!embed\/|v1\/)([^/?#]+)/,
    ask: (name) => ({ url: `https://boards-api.greenhouse.io/v1/boards/${name}/jobs?content=true` }),
  },
  {
    sourceId: "lever",
    host: /^(?:jobs|api)\.lever\.co$/,
    path: /^\/v0\/postings\/([^/?#]+)|^\/(?!v0\/)([^/?#]+)/,
    ask: (name) => ({ url: `https://api.lever.co/v0/postings/${name}?mode=json` }),
  },
  {
    sourceId: "lever",
    host: /^(?:jobs|api)\.eu\.lever\.co$/,
    path: /^\/v0\/postings\/([^/?#]+)|^\/(?!v0\/)([^/?#]+)/,
    ask: (name) => ({ url: `https://api.eu.lever.co/v0/postings/${name}?mode=json` }),
  },
  {
    sourceId: "ashby",
    host: /^(?:jobs|api)\.ashbyhq\.com$/,
    path: /^\/posting-api\/job-board\/([^/?#]+)|^\/(?!posting-api\/)([^/?#]+)/,
    ask: (name) => ({ url: `https://api.ashbyhq.com/posting-api/job-board/${name}` }),
  },
  {
    sourceId: "workable",
    host: /^(?:apply|www)\.workable\.com$/,
    path: /^\/api\/v1\/widget\/accounts\/([^/?#]+)|^\/api\/accounts\/([^/?#]+)/,
    ask: workable,
  },
  {
    sourceId: "workable",
    host: /^apply\.workable\.com$/,
    path: /^\/(?!(?:api|j)(?:\/|$))([^/?#]+)/,
    ask: workable,
  },
  {
    sourceId: "smartrecruiters",
    host: /^(?:careers|jobs|api)\.smartrecruiters\.com$/,
    path: /^\/v1\/companies\/([^/?#]+)|^\/(?!(?:v1|oneclick-ui|sr-jobs|my-applications)(?:\/|$))([^/?#]+)/,
    ask: (name) => ({ url: `https://api.smartrecruiters.com/v1/companies/${name}/postings?limit=100&offset=0` }),
  },
  {
    sourceId: "recruitee",
    host: /^(?!(?:www|api|app|docs|career|careers|support|help|auth)\.)([a-z0-9-]+)\.recruitee\.com$/,
    ask: (name) => ({ url: `https://${name}.recruitee.com/api/offers/` }),
  },
  {
    sourceId: "personio",
    host: /^([a-z0-9-]+)(?:\.|-)jobs\.personio\.(?:de|com)$/,
    ask: (name, { hostname }) => ({
      url: `https://${name}.jobs.personio.${hostname.endsWith(".de") ? "de" : "com"}/xml`,
    }),
  },
  {
    sourceId: "workday",
    host: /^([a-z0-9-]+)\.wd\d{1,3}\.myworkdayjobs\.com$/,
    ask: (name, { hostname, pathname }) => {
      const site = /^\/(?:wday\/cxs\/[^/]+\/|(?:[a-z]{2}(?:-[A-Z]{2})?\/)?)([\w-]{1,100})(?:\/|$)/.exec(pathname)?.[1];
      if (site === undefined || /^(?:wday|[a-z]{2}(?:-[A-Z]{2})?)$/.test(site)) return undefined;
      return { url: `https://${hostname}/wday/cxs/${name}/${site}/jobs`, post: workdayQuestion(0) };
    },
  },
];

function workable(name: string): { url: string } {
  return { url: `https://apply.workable.com/api/v1/widget/accounts/${name}?details=true` };
}
