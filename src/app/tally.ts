import type { Change } from "#core/change.ts";
import { isFinished } from "#core/run.ts";
import type { Store } from "#core/store.ts";
import type { Metric } from "#http/metrics-text.ts";

type Family = { help: string; labels: readonly string[] };

const FAMILIES = {
  signalmama_http_requests_total: { help: "Requests answered, by status class.", labels: ["class"] },
  signalmama_delivery_attempts_total: {
    help: "Attempts at webhook deliveries, by outcome and class of the status that came back.",
    labels: ["outcome", "class"],
  },
  signalmama_crawl_fetches_total: { help: "Requests of crawls that ended, by outcome.", labels: ["outcome"] },
  signalmama_removed_total: {
    help: "Rows that retention and purges removed, by kind.",
    labels: ["kind"],
  },
  signalmama_bot_runs_total: { help: "Runs of bots that ended, by status.", labels: ["status"] },
} as const satisfies Record<string, Family>;

/** What has happened since the start of the process, counted as it happens so that nobody need read tables through. */
export function createTally() {
  const answers = new Map<string, number>();
  const counts = new Map<keyof typeof FAMILIES, Map<string, number>>([["signalmama_http_requests_total", answers]]);
  let audit: { isIntact: boolean } | undefined;
  const add = (family: keyof typeof FAMILIES, ...values: string[]) => addMany(family, 1, ...values);
  const addMany = (family: keyof typeof FAMILIES, count: number, ...values: string[]) => {
    if (count === 0) return;
    const own = counts.get(family) ?? new Map<string, number>();
    const key = values.join(" ");
    counts.set(family, own.set(key, (own.get(key) ?? 0) + count));
  };

  const noteChange = ({ put = {} }: Change) => {
    for (const { attempts, updatedAt } of put.delivery ?? []) {
      const last = attempts.at(-1);
      // A delivery is also written when it is held or asked for again.
      if (last && last.at === updatedAt)
        add("signalmama_delivery_attempts_total", last.outcome, classOf(last.httpStatus));
    }
    for (const { outcome } of put.fetch ?? []) add("signalmama_crawl_fetches_total", outcome);
    for (const run of put.run ?? []) if (isFinished(run)) add("signalmama_bot_runs_total", run.status);
  };
  return {
    /** Each request is counted: what joins the labels of a sample takes longer than that. */
    noteAnswer(status: number) {
      const key = classOf(status);
      answers.set(key, (answers.get(key) ?? 0) + 1);
    },
    /** The same store; what it commits is counted. */
    counting: (store: Store): Store => ({
      ...store,
      async commit(change, done) {
        await store.commit(change, done);
        noteChange(change);
      },
      accounts: {
        ...store.accounts,
        async purgeNext(dueAt) {
          const isPurged = await store.accounts.purgeNext(dueAt);
          if (isPurged) add("signalmama_removed_total", "accounts");
          return isPurged;
        },
      },
      async purgeOlderThan(limits) {
        const removed = await store.purgeOlderThan(limits);
        for (const [kind, count] of Object.entries(removed)) addMany("signalmama_removed_total", count, kind);
        return removed;
      },
      audit: {
        ...store.audit,
        async removeOlderThan(at) {
          const count = await store.audit.removeOlderThan(at);
          addMany("signalmama_removed_total", count, "audit");
          return count;
        },
        async verify() {
          const verdict = await store.audit.verify();
          audit = { isIntact: verdict.flaw === undefined };
          return verdict;
        },
      },
    }),
    read: (): Metric[] => [
      {
        name: "signalmama_audit_intact",
        type: "gauge",
        help: "1 while the audit log is what was written, as last verified; absent before the first time.",
        samples: audit === undefined ? [] : [{ value: audit.isIntact ? 1 : 0 }],
      },
      ...Object.entries(FAMILIES).map(([name, { help, labels }]) => ({
        name,
        type: "counter" as const,
        help,
        samples: [...(counts.get(name as keyof typeof FAMILIES) ?? [])].map(([key, value]) => {
          const values = key.split(" ");
          return { labels: Object.fromEntries(labels.map((label, at) => [label, values[at] ?? ""])), value };
        }),
      })),
    ],
  };
}

export type Tally = ReturnType<typeof createTally>;

function classOf(status: number | undefined): string {
  return status === undefined ? "none" : `${Math.floor(status / 100)}xx`;
}
