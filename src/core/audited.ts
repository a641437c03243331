import { shownDestination } from "./alert.ts";
import type { AuditNote, Facts } from "./audit.ts";
import type { Records } from "./change.ts";
import { isSameJson } from "./hash.ts";

/** How changes of a noun are told in the audit log. */
type Audited<T> = {
  workspaceOf(record: T): string;
  /** What is told of it. */
  facts(record: T): Facts;
  /** What is only said to be different: secrets, and what the log must not keep when the record is purged. */
  hidden?(record: T): Facts;
  /** A better word for a change than `updated`. */
  verb?(before: T, after: T): string | undefined;
  /** Changes that no caller asked for are not told: the appliance keeps its own notes on the record. */
  onlyByActor?: boolean;
};

/**
 * The nouns whose changes are told, whoever makes them. Accounts are told by the names of fields alone: what is purged must not
 * live on in a log that cannot be edited. Whatever else a caller changes is told as what they asked for.
 */
const AUDITED: { [Noun in keyof Records]?: Audited<Records[Noun]> } = {
  workspace: {
    workspaceOf: ({ id }) => id,
    facts: ({ name, rubric: { updatedAt: _at, updatedBy: _by, ...rubric }, demoLoadedAt }) => ({
      name,
      rubric,
      demoLoadedAt,
    }),
    verb(before, after) {
      if (before.demoLoadedAt !== after.demoLoadedAt) {
        return after.demoLoadedAt === undefined ? "demo_removed" : "demo_loaded";
      }
      return before.rubric.version === after.rubric.version ? undefined : "rubric_updated";
    },
  },
  key: {
    workspaceOf: ({ workspaceId }) => workspaceId,
    facts: ({ name, role, hint, createdBy, expiresAt, allowedRanges, mustSign, revokedAt }) => ({
      name,
      role,
      hint,
      createdBy,
      expiresAt,
      allowedRanges,
      mustSign,
      revokedAt,
    }),
    verb: (before, after) => (before.revokedAt === after.revokedAt ? undefined : "revoked"),
  },
  list: {
    workspaceOf: ({ workspaceId }) => workspaceId,
    facts: ({ name, description, deletedAt }) => ({ name, description, deletedAt }),
  },
  account: {
    workspaceOf: ({ workspaceId }) => workspaceId,
    facts: ({ status, managedBy, configFile }) => ({ status, managedBy, configFile }),
    hidden: ({ name, domain, aliases, externalId, linkedinUrl, attributes, owner, notes, tags, listIds }) => ({
      name,
      domain,
      aliases,
      externalId,
      linkedinUrl,
      attributes,
      owner,
      notes,
      tags,
      listIds,
    }),
    onlyByActor: true,
  },
  bot: {
    workspaceOf: ({ workspaceId }) => workspaceId,
    facts: ({ key, name, template, source, params, cadence, timezone, enabledHours, matchRule, ...bot }) => ({
      key,
      name,
      template,
      source,
      params,
      cadence,
      timezone,
      enabledHours,
      matchRule,
      firesSignal: bot.firesSignal,
      signalScore: bot.signalScore,
      accountMatch: bot.accountMatch,
      actions: bot.actions,
      alert: bot.alert && { channel: bot.alert.channel, destination: shownDestination(bot.alert) },
      managedBy: bot.managedBy,
      configFile: bot.configFile,
      status: bot.status,
      pauseReason: bot.pauseReason,
      deletedAt: bot.deletedAt,
    }),
    hidden: ({ alert, accountIds, pushSecret }) => ({
      alert: alert?.destination,
      accountIds,
      pushSecret: pushSecret?.version,
    }),
    verb(before, after) {
      if (before.status !== after.status) return BOT_VERBS[after.status];
      return before.pushSecret?.version === after.pushSecret?.version ? undefined : "push_secret_rotated";
    },
  },
  webhook: {
    workspaceOf: ({ workspaceId }) => workspaceId,
    facts: ({ url, events, filters: { accountIds: _, ...filters }, signatureFormat, status, ...webhook }) => ({
      url,
      events,
      filters,
      signatureFormat,
      status,
      disabledReason: webhook.disabledReason,
      deletedAt: webhook.deletedAt,
    }),
    hidden: ({ secret, filters }) => ({ secret, filters: filters.accountIds }),
    verb(before, after) {
      if (before.status !== after.status) return after.status;
      return before.secret === after.secret ? undefined : "secret_rotated";
    },
  },
  // Whom it is about, nobody can tell from it.
  erasure: {
    workspaceOf: ({ workspaceId }) => workspaceId,
    facts: ({ status, counts }) => ({ status, counts }),
    verb: (_, { status }) => (status === "erased" ? "completed" : undefined),
  },
  export: {
    workspaceOf: ({ workspaceId }) => workspaceId,
    facts: ({ kind, format }) => ({ kind, format }),
  },
};

const BOT_VERBS = { active: "resumed", paused: "paused", auto_paused: "auto_paused" } as const;

/** Whether changes of a noun are told, made by somebody or by the appliance itself. */
export function isAudited(noun: keyof Records, isByActor: boolean): boolean {
  const audited = AUDITED[noun];
  return audited !== undefined && (isByActor || audited.onlyByActor !== true);
}

/**
 * What is to be told of a change of one record; undefined when nothing that is told of is different. `isOneOfMany`: of what
 * begins only its verb is needed, to be summed up.
 */
export function noteOf<Noun extends keyof Records>(
  noun: Noun,
  before: Records[Noun] | undefined,
  after: Records[Noun],
  isOneOfMany = false,
): AuditNote | undefined {
  const audited = AUDITED[noun] as Audited<Records[Noun]> | undefined;
  if (!audited) return undefined;
  const { id } = after as { id: string };
  const about = { workspaceId: audited.workspaceOf(after), object: { type: noun, id } };
  if (!before && isOneOfMany) return { ...about, verb: `${noun}.created` };
  const told = withoutAbsent(audited.facts(after));
  if (!before) return { ...about, verb: `${noun}.created`, after: told };
  const toldBefore = withoutAbsent(audited.facts(before));
  const changed = [
    ...new Set([
      ...differences(toldBefore, told),
      ...differences(audited.hidden?.(before) ?? {}, audited.hidden?.(after) ?? {}),
    ]),
  ].sort();
  if (changed.length === 0) return undefined;
  const verb = passing(toldBefore, told) ?? audited.verb?.(before, after) ?? "updated";
  return { ...about, verb: `${noun}.${verb}`, before: only(changed, toldBefore), after: only(changed, told), changed };
}

/** More records of a noun than these in one change are told in one row. */
export const SINGLY_MAX = 20;

/** The notes on one noun, or one note for all of them when they are many. */
export function summedUp(noun: keyof Records, notes: AuditNote[]): AuditNote[] {
  const [first] = notes;
  if (!first || notes.length <= SINGLY_MAX) return notes;
  const counts: Record<string, number> = {};
  for (const { verb } of notes) {
    const word = verb.split(".").at(-1) ?? verb;
    counts[word] = (counts[word] ?? 0) + 1;
  }
  return [{ workspaceId: first.workspaceId, verb: `${noun}.many_changed`, object: { type: noun }, after: counts }];
}

/** Coming and going, which accounts keep in their status and the others as an instant. */
function passing(before: Facts, after: Facts): "deleted" | "restored" | undefined {
  const isGone = (facts: Facts) => facts["deletedAt"] !== undefined || facts["status"] === "deleted";
  if (isGone(before) === isGone(after)) return undefined;
  return isGone(after) ? "deleted" : "restored";
}

function differences(before: Facts, after: Facts): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter((name) => !isSameJson(before[name] ?? null, after[name] ?? null));
}

function only(names: string[], facts: Facts): Facts {
  return Object.fromEntries(names.filter((name) => name in facts).map((name) => [name, facts[name]]));
}

function withoutAbsent(facts: Facts): Facts {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
}
