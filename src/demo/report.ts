import type { SeenBrief, SeenSignal, WatchedAccount } from "./appliance-api.ts";
import type { ShownBot } from "./bots.ts";
import type { Received } from "./inbox.ts";

/** All that the demo shows. */
export type Shown = {
  accounts: WatchedAccount[];
  /** With their sources. */
  signals: SeenSignal[];
  brief: SeenBrief | undefined;
  bots: ShownBot[];
  received: Received[];
};

const WIDTH = 100;

/** The demo's findings as plain, aligned text. What pages wrote cannot steer the terminal. */
export function report(shown: Shown): string {
  const names = new Map(shown.accounts.map((account) => [account.id, account.name]));
  return plain(
    [
      heading("Companies"),
      ...companyLines(shown.accounts),
      heading("Signals and their evidence"),
      ...shown.signals.flatMap((signal) => signalLines(signal, names.get(signal.account_id) ?? "")),
      ...briefLines(shown.brief, names),
      heading("Bots and their first look"),
      ...botLines(shown.bots),
      heading("Webhooks received"),
      ...webhookLines(shown.received, names),
    ].join("\n"),
  );
}

function companyLines(accounts: WatchedAccount[]): string[] {
  const rows = [...accounts].sort((a, b) => b.score - a.score);
  return table([
    ["score", "fit", "recency", "strength", "depth", "signals", "company", "domain"],
    ...rows.map(({ score, score_breakdown: part, ...account }) => [
      String(score),
      String(part["fit"] ?? ""),
      String(part["recency"] ?? ""),
      String(part["strength"] ?? ""),
      String(part["depth"] ?? ""),
      String(account.signal_count),
      account.name,
      account.domain,
    ]),
  ]);
}

function signalLines(signal: SeenSignal, company: string): string[] {
  const kind = signal.subtype ? `${signal.type} (${signal.subtype})` : signal.type;
  return [
    `${signal.occurred_at.slice(0, 10)}  ${company}: ${kind}, strength ${signal.strength}, confidence ${signal.confidence.toFixed(2)}`,
    ...wrapped(signal.title, 12),
    ...(signal.sources ?? []).flatMap((source) => [
      ...wrapped(`“${source.excerpt}”`, 14),
      `              ${source.url}`,
    ]),
    "",
  ];
}

function briefLines(brief: SeenBrief | undefined, names: Map<string, string>): string[] {
  if (!brief) return [];
  const people = brief.who_to_talk_to.map(({ name, role, tag }) => `  ${name}, ${role}${tag ? ` (${tag})` : ""}`);
  return [
    heading(`One brief in full: ${names.get(brief.account_id) ?? ""}, version ${brief.version}, score ${brief.score}`),
    "Why now",
    ...wrapped(brief.why_now, 2),
    "Who to talk to",
    ...(people.length > 0 ? people : ["  nobody is named in the evidence"]),
    "Draft opener",
    ...wrapped(brief.draft_opener, 2),
  ];
}

/** A first look only notes what is there; what changes after it fires. */
function botLines(bots: ShownBot[]): string[] {
  return table(
    bots.map(({ name, template, source, run: { status, bytes } }) => [
      name,
      template,
      source,
      status === "no_match" ? `noted what is there (${bytes ?? 0} bytes)` : status,
    ]),
  );
}

function webhookLines(received: Received[], names: Map<string, string>): string[] {
  const rows = received.map(({ event, eventId, body, isSigned }) => {
    const account = body["account"] as { id?: string } | undefined;
    const signal = body["signal"] as { type?: string } | undefined;
    return [
      event,
      signal?.type ?? "",
      names.get(account?.id ?? "") ?? "",
      eventId,
      isSigned ? "signature ok" : "BAD SIGNATURE",
    ];
  });
  const verified = received.filter(({ isSigned }) => isSigned).length;
  return [...table(rows), "", `${received.length} received, ${verified} with a verified signature.`];
}

function heading(text: string): string {
  return `\n${text}\n${"-".repeat(text.length)}`;
}

/** Columns padded to their widest cell; columns of numbers stand to the right. */
function table(rows: string[][]): string[] {
  const widths: number[] = [];
  for (const row of rows) for (const [i, cell] of row.entries()) widths[i] = Math.max(widths[i] ?? 0, cell.length);
  const isNumeric = widths.map((_, i) => rows.slice(1).every((row) => /^\d+$/.test(row[i] ?? "")));
  return rows.map((row) =>
    row
      .map((cell, i) => (isNumeric[i] ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0)))
      .join("  ")
      .trimEnd(),
  );
}

function wrapped(text: string, indent: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/)) {
    if (line !== "" && line.length + word.length + 1 > WIDTH - indent) {
      lines.push(line);
      line = word;
    } else {
      line = line === "" ? word : `${line} ${word}`;
    }
  }
  return [...lines, line].map((part) => " ".repeat(indent) + part);
}

/** Without controls and marks that turn the direction of text. */
function plain(text: string): string {
  return text.replace(/[^\P{Cc}\n]|[\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, "");
}
