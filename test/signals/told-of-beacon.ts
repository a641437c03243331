import { type CaseResult, detectCase } from "#signals/case.ts";

/** What an article of 14 May 2026 tells of the company Beacon, mere mentions left out. */
export function toldOfBeacon(title: string, text = ""): CaseResult["signals"] {
  const { signals } = detectCase({
    id: "1",
    company: "Beacon",
    domain: "beacon.example",
    kind: "article",
    published_at: "2026-05-14",
    title,
    text,
  });
  return signals.filter(({ type }) => type !== "press_mention");
}

export function typesToldOfBeacon(title: string, text = ""): string[] {
  return toldOfBeacon(title, text).map(({ type }) => type);
}
