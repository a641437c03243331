import type { FetchedBody } from "#core/page.ts";
import type { WatchCount, WatchItem, WatchRequest } from "#core/watch.ts";
import { dependency } from "./dependency.ts";
import { issue } from "./issue.ts";
import { newRepo } from "./new-repo.ts";
import { release } from "./release.ts";
import { starSpike } from "./star-spike.ts";

export type Place = { owner: string; repo: string | undefined };

/** What one kind of activity shows: a list, or the several named lists it consists of, and numbers to hold against their past. */
export type Activity = { items: WatchItem[]; lists?: string[]; counts?: WatchCount[]; isPartial?: boolean };

/** How one kind of activity is read. `request` gives nothing where the place has none of it; `further` is what the answer leads to. */
export type Kind = {
  request(place: Place): WatchRequest | undefined;
  further?(body: FetchedBody, place: Place): WatchRequest[];
  read(body: FetchedBody, further: FetchedBody[], place: Place): Activity | undefined;
};

export const KINDS: Record<string, Kind> = {
  release,
  star_spike: starSpike,
  issue,
  new_repo: newRepo,
  dependency,
};
