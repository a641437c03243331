import type { Calendar } from "./calendar.ts";
import type { Sites } from "./site-page.ts";

/** A signal that reading the fictional web must give, and the least that must be known about it. */
export type ExpectedSignal = {
  type: string;
  subtype?: string;
  /** Facts that must be there; a text matches when it is contained, a list when one entry is. */
  data: Record<string, string | number>;
  /** The day it happened, as `2026-11-03`. */
  occurredOn?: string;
  /** How many independent places tell it; default 1. */
  sources?: number;
  /** Shows only after the web has been switched. */
  isLater?: boolean;
};

/**
 * One invented company: what stands on which host, and all that may be concluded from it.
 * `validators` says which of ETag and Last-Modified its servers send.
 */
export type Company = {
  domain: string;
  name: string;
  /** What it stands for in the fictional web, in one line. */
  make: string;
  validators: "both" | "etag" | "last-modified" | "none";
  sites: Sites;
  expected: ExpectedSignal[];
};

/** Checks the shape of a company at compile time; its dates hang on the calendar it is given. */
export function defineCompany(write: (calendar: Calendar) => Company): (calendar: Calendar) => Company {
  return write;
}
