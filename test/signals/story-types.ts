import { detectCase } from "#signals/case.ts";

const PLACES = {
  own: "https://beacon.example/blog/1",
  code: "https://github.com/beacon/site/pull/1",
  tracker: "https://github.com/halden-tools/lists/issues/1",
  wire: "https://wire.example/1",
};

/** A type, and a text in which it is to be found or not. */
export type Story = [
  type: string,
  kind: "article" | "release",
  where: keyof typeof PLACES,
  title: string,
  text: string,
];

/** The types found for the company Beacon in a text of that place. */
export function typesOf([, kind, where, title, text]: Story): string[] {
  const { signals } = detectCase({
    id: "1",
    company: "Beacon",
    domain: "beacon.example",
    kind,
    published_at: "2026-05-14",
    title,
    text,
    source_url: PLACES[where],
  });
  return signals.map(({ type }) => type);
}
