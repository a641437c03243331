import { sha256Hex } from "#core/hash.ts";
import { carriesNumber, comparable, isFurniture } from "#matching/block-noise.ts";
import { type BlockChange, diffBlocks } from "#matching/content-diff.ts";
import { onceEach } from "#signals/language/remember.ts";

/** A difference between two views, with the blocks around it that both have. */
export type PlacedChange = BlockChange & {
  /** Names the place by its unchanged neighbours. */
  slot: string;
  /** The same difference has the same, wherever it was seen. */
  key: string;
  /** Where in the later view it stands, or would stand. */
  place: number;
};

/** What differs for a reader between two views. Furniture and what changes by itself count for nothing. */
export function differences(before: string[], after: string[]): PlacedChange[] {
  const [old, current] = [withForms(before), withForms(after)];
  const changes = diffBlocks(old.forms, current.forms);
  const [gone, fresh] = [
    new Set(changes.flatMap((change) => (change.before === undefined ? [] : [change.beforeIndex]))),
    new Set(changes.flatMap((change) => (change.after === undefined ? [] : [change.afterIndex]))),
  ];
  const placed = changes.map((change) => {
    const above = nearest(old.forms, gone, change.beforeIndex, -1);
    const below = nearest(old.forms, gone, change.beforeIndex, 1);
    return {
      ...change,
      before: change.before === undefined ? undefined : old.texts[change.beforeIndex],
      after: change.after === undefined || !fresh.has(change.afterIndex) ? undefined : current.texts[change.afterIndex],
      slot: short(`${above}\n${below}`),
      key: `${change.before ?? ""}\n${change.after ?? ""}`,
      place: current.places[change.afterIndex] ?? after.length,
    };
  });
  return placed.filter(({ before: old, after: fresh }) => {
    const whole = old === undefined ? fresh : fresh === undefined ? old : undefined;
    return whole === undefined || !isFurniture(whole);
  });
}

/** The blocks that count, as they are written and as they are compared; the same page is compared several times. */
const withForms = onceEach((blocks: string[]): { texts: string[]; forms: string[]; places: number[] } => {
  const counted = blocks.map((text, at) => ({ text, form: comparable(text), at })).filter(({ form }) => form !== "");
  return {
    texts: counted.map(({ text }) => text),
    forms: counted.map(({ form }) => form),
    places: counted.map(({ at }) => at),
  };
});

function nearest(forms: string[], changed: Set<number>, from: number, step: 1 | -1): string {
  for (let at = step === 1 && !changed.has(from) ? from : from + step; at >= 0 && at < forms.length; at += step) {
    if (!changed.has(at)) return forms[at] ?? "";
  }
  return "";
}

/** Changes aside that only put a block elsewhere. */
export function withoutMoves(changes: PlacedChange[]): PlacedChange[] {
  const moved = movedIn(changes);
  return changes.filter(({ before, after }) => !moved.has(comparable(before ?? after ?? "")));
}

/** The blocks that are gone from one place and stand at another. */
export function movedIn(changes: PlacedChange[]): Set<string> {
  const formsOf = (side: "before" | "after", other: "before" | "after") =>
    changes.flatMap((change) => (change[other] === undefined ? [comparable(change[side] ?? "")] : []));
  return new Set(formsOf("before", "after")).intersection(new Set(formsOf("after", "before")));
}

/** The blocks, as they are compared, that are gone from one place and stand at another, in place of something else or not. */
export function elsewhereIn(changes: PlacedChange[]): Set<string> {
  const formsOf = (side: "before" | "after") =>
    new Set(changes.flatMap((change) => (change[side] === undefined ? [] : [comparable(change[side])])));
  return formsOf("before").intersection(formsOf("after"));
}

/** Places and texts kept; what flickered longest ago is forgotten first. */
const KEPT_MAX = 1_000;
/** How often something must have flickered to be left out of sight: once may be a change that came between two looks. */
const FLICKERS_MIN = 2;

/** Visits in a row in which it stood still, after which something restless is looked at again. */
const CALM_VISITS = 20;

/**
 * What showed something else to two looks that followed one another, and how often: places, and texts that come and go or move.
 * Kept as `count name calm`, the latest last; `calm` are the visits since it last moved.
 */
export class Flickers {
  readonly #counts = new Map<string, { count: number; calm: number }>();

  constructor(kept: string[]) {
    for (const entry of kept) {
      const [count = "0", name = "", calm = "0"] = entry.split(" ");
      this.#counts.set(name, { count: Number(count), calm: Number(calm) });
    }
  }

  /** Whether the change is no news: it stands where anything may stand, or is made of what comes and goes. */
  isRestless(change: PlacedChange): boolean {
    const names = textsOf(change);
    return this.#isRestless(change.slot) || names.every((name) => this.#isRestless(name));
  }

  newsAmong(changes: PlacedChange[]): PlacedChange[] {
    return changes.filter((change) => !this.isRestless(change));
  }

  /**
   * `isFirst`: at the baseline, where nothing is known that a change could have come to. A figure has to flicker twice all the same: a
   * price that is out of sight is missed for good.
   */
  note(change: PlacedChange, isFirst: boolean): void {
    const isCertain = isFirst && !carriesNumber(change.before ?? "") && !carriesNumber(change.after ?? "");
    for (const name of [change.slot, ...textsOf(change)]) {
      const count = (this.#counts.get(name)?.count ?? 0) + (isCertain ? FLICKERS_MIN : 1);
      this.#counts.delete(name);
      this.#counts.set(name, { count: Math.min(count, FLICKERS_MIN * 2), calm: 0 });
    }
  }

  /** What comes again after it has come and gone will go again. */
  noteText(change: PlacedChange): void {
    for (const name of textsOf(change)) this.#counts.set(name, { count: FLICKERS_MIN, calm: 0 });
  }

  /**
   * Ends a visit in which the page differed in `changes`, from the last or between its looks. What has been calm for long is in sight
   * again. Returns the names of that: it all has stood there before.
   */
  settle(changes: PlacedChange[]): string[] {
    for (const change of changes.filter(({ slot }) => this.#isRestless(slot)))
      for (const name of textsOf(change)) if (!this.#counts.has(name)) this.#counts.set(name, { count: 1, calm: 0 });
    const moved = new Set(changes.flatMap((change) => [change.slot, ...textsOf(change)]));
    const calmed: string[] = [];
    for (const [name, entry] of [...this.#counts]) {
      const calm = moved.has(name) ? 0 : entry.calm + 1;
      // What moved last is the last to be forgotten.
      if (calm === 0 || calm >= CALM_VISITS) this.#counts.delete(name);
      if (calm < CALM_VISITS) this.#counts.set(name, { count: entry.count, calm });
      else calmed.push(name);
    }
    return calmed;
  }

  kept(): string[] {
    return [...this.#counts].map(([name, { count, calm }]) => `${count} ${name} ${calm}`).slice(-KEPT_MAX);
  }

  #isRestless(name: string): boolean {
    return (this.#counts.get(name)?.count ?? 0) >= FLICKERS_MIN;
  }
}

/** The name of a text that has stood on the page. */
export function nameOf(text: string): string {
  return short(comparable(text));
}

function textsOf({ before, after }: PlacedChange): string[] {
  return [before, after].flatMap((text) => (text === undefined ? [] : [nameOf(text)]));
}

const SLOT_LENGTH = 16;

function short(text: string): string {
  return sha256Hex(text).slice(0, SLOT_LENGTH);
}
