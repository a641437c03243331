/** At most `count` in any stretch of `windowMs`. */
export type Rule = { count: number; windowMs: number };

/**
 * Room under some rules: whether one more fits now, how many under the first rule, and when the next slot frees. `full` is the
 * rule that frees last of those that have no room.
 */
export type Room = { fits: boolean; remaining: number; freesInMs: number; full?: Rule };

/** A wall clock that is set back by more than this starts the count anew; smaller steps count as standing still. */
const STEP_BACK_MAX_MS = 1_000;

export type SlidingWindow = {
  room(now: number, rules: readonly Rule[]): Room;
  /** Counts one at `now`. */
  add(now: number): void;
  /** Counts one at `now` where it fits, and gives the room that is left then. */
  take(now: number, rules: readonly Rule[]): Room;
  /** How many were counted in the last `windowMs`. */
  used(now: number, windowMs: number): number;
};

/** A true sliding window: the instants themselves, kept for `keptMs`, so that no stretch anywhere holds more than its rule. */
export function createSlidingWindow(keptMs: number): SlidingWindow {
  let times: number[] = [];
  let start = 0;

  /** Never earlier than the last entry, so that the entries stay sorted. */
  const settle = (now: number): number => {
    const last = times.at(-1) ?? now;
    if (now < last - STEP_BACK_MAX_MS) {
      times = [];
      start = 0;
      return now;
    }
    const at = Math.max(now, last);
    while (start < times.length && (times[start] ?? at) <= at - keptMs) start++;
    if (start > times.length / 2) {
      times = times.slice(start);
      start = 0;
    }
    return at;
  };

  /** Index of the first entry younger than `since`, if it is among those from `from` on. */
  const firstAfter = (since: number, from: number): number => {
    let low = from;
    let high = times.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((times[middle] ?? 0) > since) high = middle;
      else low = middle + 1;
    }
    return low;
  };

  const used = (now: number, windowMs: number): number => {
    const at = settle(now);
    return times.length - firstAfter(at - windowMs, start);
  };

  const roomUnder = ({ count, windowMs }: Rule, at: number) => {
    // As many as the rule allows are enough to look at; and what has been settled is younger than all that is kept.
    const from = Math.max(start, times.length - count);
    const first = windowMs >= keptMs ? from : firstAfter(at - windowMs, from);
    const remaining = count - (times.length - first);
    // The entry whose leaving makes room, also while there is some: the oldest that counts.
    const leaving = times[first];
    const freesInMs = count === 0 ? windowMs : leaving === undefined ? 0 : leaving + windowMs - at;
    return { remaining, freesInMs };
  };

  const roomAt = (at: number, rules: readonly Rule[]): Room => {
    let room: Room | undefined;
    for (const rule of rules) {
      const { remaining, freesInMs } = roomUnder(rule, at);
      if (remaining === 0) {
        if (room?.full === undefined || freesInMs > room.freesInMs)
          room = { fits: false, remaining, freesInMs, full: rule };
      } else room ??= { fits: true, remaining, freesInMs };
    }
    return room ?? { fits: true, remaining: 0, freesInMs: 0 };
  };

  return {
    used,
    add(now) {
      // First, because settling may put another list in place.
      const at = settle(now);
      times.push(at);
    },
    room: (now, rules) => roomAt(settle(now), rules),
    take(now, rules) {
      const at = settle(now);
      const room = roomAt(at, rules);
      if (!room.fits) return room;
      times.push(at);
      const { remaining, freesInMs } = roomAt(at, rules);
      return { fits: true, remaining, freesInMs };
    },
  };
}
