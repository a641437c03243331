import { shownDestination } from "#core/alert.ts";
import type { Records } from "#core/change.ts";
import type { Event } from "#core/event.ts";
import { createSeal } from "#core/seal.ts";

/**
 * What of a record only the appliance may read, as paths into it. Another noun is one line here: from then on its table's
 * `body` is a `SealedBody`, and the compiler finds every place that reads one past the vault.
 */
export const SEALED = {
  // One a line.
  bot: { table: "bots", paths: ["alert.destination"] },
  alert: { table: "alerts", paths: ["destination"] },
  erasure: { table: "erasures", paths: ["name"] },
  webhook: { table: "webhooks", paths: ["secret", "previousSecret.secret"] },
} as const satisfies { [Noun in keyof Records]?: { table: string; paths: readonly string[] } };
export type SealedNoun = keyof typeof SEALED;
export const SEALED_NOUNS = Object.keys(SEALED) as SealedNoun[];

declare const NOUN: unique symbol;
/** The JSON of a record whose secrets are sealed. */
export type SealedBody<Noun extends SealedNoun> = { readonly [NOUN]: Noun };

type NounOf<Table> = { [Noun in SealedNoun]: (typeof SEALED)[Noun]["table"] extends Table ? Noun : never }[SealedNoun];

/** Tables of records, with the bodies that only the vault can read. */
export type WithSealed<All> = {
  [Table in keyof All]: [NounOf<Table>] extends [never]
    ? All[Table]
    : Omit<All[Table], "body"> & { body: SealedBody<NounOf<Table>> };
};

/** Where records become text and text records again. */
export type Vault = {
  /** A record as it is stored, of any noun. */
  toBody(noun: string, record: { id: string }): string;
  /** Throws `internal` when a secret was changed, or belongs to another row. */
  open<Noun extends SealedNoun>(noun: Noun, body: SealedBody<Noun>): Records[Noun];
  /** How one noun is read. */
  of<Noun extends SealedNoun>(noun: Noun): VaultOf<Noun>;
};

export type VaultOf<Noun extends SealedNoun> = {
  open(body: SealedBody<Noun>): Records[Noun];
  toRecord(row: { body: SealedBody<Noun> } | undefined): Records[Noun] | undefined;
  toRecords(rows: { body: SealedBody<Noun> }[]): Records[Noun][];
};

/** Texts remembered opened, so that an endpoint with a thousand deliveries a second is not opened as often (10 µs each). */
const REMEMBERED_MAX = 1_000;

/** AES-256-GCM under a key derived from the secret key; each text is bound to its table, row and path. */
export function createVault(secretKey: string): Vault {
  const { seal, open: unseal } = createSeal(secretKey, "stored secrets");
  const remembered = new Map<string, string>();
  const open = (sealed: string, boundTo: string): string => {
    const name = `${boundTo} ${sealed}`;
    const known = remembered.get(name);
    if (known !== undefined) return known;
    const text = unseal(sealed, boundTo);
    if (remembered.size >= REMEMBERED_MAX) remembered.clear();
    remembered.set(name, text);
    return text;
  };
  const openBody: Vault["open"] = (noun, body) => mapSecrets(noun, JSON.parse(String(body)), open);
  return {
    toBody(noun, record) {
      if (isSealedNoun(noun)) return JSON.stringify(mapSecrets(noun, record, seal));
      return JSON.stringify(noun === "event" ? withoutAddress(record as Event) : record);
    },
    open: openBody,
    of: (noun) => ({
      open: (body) => openBody(noun, body),
      toRecord: (row) => row && openBody(noun, row.body),
      toRecords: (rows) => rows.map((row) => openBody(noun, row.body)),
    }),
  };
}

export function isSealedNoun(noun: string): noun is SealedNoun {
  return Object.hasOwn(SEALED, noun);
}

/** Events are told to others: of the address that a bot's alerts go to they never hold more than may be shown. */
export function withoutAddress(event: Event): Event {
  const { bot } = event.facts;
  if (bot?.alert?.destination === undefined) return event;
  const alert = { ...bot.alert, destination: shownDestination(bot.alert) };
  return { ...event, facts: { ...event.facts, bot: { ...bot, alert } } };
}

function mapSecrets<T extends { id: string }>(
  noun: SealedNoun,
  record: T,
  change: (text: string, boundTo: string) => string,
): T {
  const { table, paths } = SEALED[noun];
  return paths.reduce(
    (sofar: T, path: string) =>
      mapAt(sofar, path.split("."), (text) => change(text, `${table}/${record.id}/${path}`)) as T,
    record,
  );
}

function mapAt(value: unknown, [name, ...rest]: string[], change: (text: string) => string): unknown {
  if (name === undefined) return typeof value === "string" ? change(value) : value;
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return value;
  return { ...value, [name]: mapAt((value as Record<string, unknown>)[name], rest, change) };
}
