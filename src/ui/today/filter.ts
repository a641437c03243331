import { useSearchParams } from "wouter";

/** Which accounts are shown; empty is any. It stands in the address, so that a view can be shared and come back to. */
export type Filter = { isAboveFloor: boolean; category: string; tag: string; owner: string };
export const NO_FILTER: Filter = { isAboveFloor: true, category: "", tag: "", owner: "" };

/** Categories of signals, as the API names them. */
export const CATEGORIES = ["capital", "people", "hiring", "technology", "market"];
const TEXTS = ["category", "tag", "owner"] as const;

/** The filter of an address. What is no category counts as none, as a link may come from anywhere. */
export function filterOf(search: URLSearchParams): Filter {
  const category = search.get("category") ?? "";
  return {
    isAboveFloor: search.get("scores") !== "all",
    category: CATEGORIES.includes(category) ? category : "",
    tag: search.get("tag") ?? "",
    owner: search.get("owner") ?? "",
  };
}

/** An address with this filter; whatever else it says stays. */
export function withFilter(search: URLSearchParams, filter: Filter): URLSearchParams {
  const next = new URLSearchParams(search);
  const put = (name: string, value: string) => (value === "" ? next.delete(name) : next.set(name, value));
  for (const name of TEXTS) put(name, filter[name]);
  put("scores", filter.isAboveFloor ? "" : "all");
  return next;
}

export function useFilter(): [Filter, (filter: Filter) => void] {
  const [search, setSearch] = useSearchParams();
  return [filterOf(search), (filter) => setSearch((before) => withFilter(before, filter), { replace: true })];
}
