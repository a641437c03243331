import { type Firing, OWN, type Story } from "./detector-table.ts";

/** What companies write on their own sites, where news stands among advice, help and standing pages. */

export const own = (title: string, text: string, data?: Firing["data"]): Firing => ({
  name: title,
  title,
  text,
  more: OWN,
  ...(data && { data }),
});
export const page = (title: string, text: string): Firing => ({
  name: title,
  title,
  text,
  more: { ...OWN, kind: "page" },
});
export const told = (title: string, text: string, data?: Firing["data"]): Firing => ({
  name: title,
  title,
  text,
  ...(data && { data }),
});
export const silent = (title: string, text: string): Story => own(title, text);
