import type { Received } from "#demo/inbox.ts";

/** Events that came more than once, and not as the same: but for the time and number of the attempt nothing may differ. */
export function repeatedDifferently(received: Received[]): string[] {
  const first = new Map<string, string>();
  return received.flatMap(({ eventId, body }) => {
    const { delivered_at: _at, attempt: _attempt, ...rest } = body;
    const text = JSON.stringify(rest);
    const known = first.get(eventId) ?? text;
    first.set(eventId, known);
    return known === text ? [] : [`${known}\n${text}`];
  });
}
