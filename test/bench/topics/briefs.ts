import type { Account } from "#core/account.ts";
import type { Change } from "#core/change.ts";
import type { Job } from "#core/queue.ts";
import { HOUR_MS } from "#core/time.ts";
import { briefStep } from "#pipeline/brief.ts";
import type { PipelineContext } from "#pipeline/context.ts";
import { checkedWriter } from "#writers/checked.ts";
import { templateWriter } from "#writers/template.ts";
import { createFakeClock } from "../../helpers/clock.ts";
import { createTestIds, NOW } from "../../helpers/records.ts";
import { aStore } from "../../helpers/store.ts";
import { readGoldenBriefs } from "../../writers/golden/read-golden.ts";
import { companies } from "../briefs/companies.ts";
import { inTurn, type Sample } from "../in-turn.ts";
import type { Topic } from "../topic.ts";

const BRIEFS = 400;
const QUICK_BRIEFS = 100;
/** As many as the lane of the step has. */
const AT_ONCE = briefStep.options({} as never).concurrency;
const BY_CLOCK = "briefs/s";
const BY_CPU = "briefs per CPU second";

/** Briefs by the step of the pipeline over a store on disk, beside what of it is writing and what storing. */
export const briefs: Topic = {
  name: "briefs",
  answers: "How many briefs are written in a second, from what is stored to what is stored?",
  async measure({ rounds, isQuick }) {
    const count = isQuick ? QUICK_BRIEFS : BRIEFS;
    const clock = createFakeClock(NOW);
    const { store, remove } = await aStore(clock);
    const ids = createTestIds(() => NOW, 5n);
    const writer = checkedWriter(templateWriter);
    const context = { store, clock, ids, writer, settings: () => ({ scoring: { cycleMs: HOUR_MS } }) };
    const compose = ({ workspaceId, id }: Account) =>
      briefStep.run(
        { workspaceId, accountId: id, trigger: "initial", causeId: id },
        context as unknown as PipelineContext,
        {} as Job,
        new AbortController().signal,
      );
    const fresh = async () => {
      const { accounts, change } = companies(count, ids);
      await store.commit(change);
      return accounts;
    };
    const golden = readGoldenBriefs();
    try {
      const samples = await inTurn(rounds, {
        "from store to store": async () => {
          const accounts = await fresh();
          return cost(accounts, async (account) => void (await store.commit(await compose(account))));
        },
        "composed, not stored": async () => cost(await fresh(), async (account) => void (await compose(account))),
        "stored, composed before": async () => {
          const changes: Change[] = await Promise.all((await fresh()).map(compose));
          return cost(changes, async (change) => void (await store.commit(change)));
        },
        "text alone, checked against its evidence": () => {
          const facts = Array.from({ length: count }, (_, index) => golden[index % golden.length]?.facts);
          return cost(facts, async (one) => void (one && (await writer.write(one))));
        },
      });
      return {
        figures: [...samples.figures(BY_CPU, ""), ...samples.figures(BY_CLOCK, "")],
        bars: [
          { what: BY_CPU, values: samples.of("from store to store", BY_CPU), is: "at least", floor: 50, aim: 200 },
        ],
        notes: [
          `First briefs of accounts like the twenty golden ones, scored in the same change, ${AT_ONCE} at once as the pipeline has it; each commit waits for its fsync. No model writes: the texts are those of the built-in writer.`,
          "At the floor, a new brief for each of 50,000 accounts costs 1,000 CPU seconds, 5 % of a core over a scoring cycle of six hours; at the aim a quarter of that.",
          "A brief is read (account, signals, contacts, last score), scored, written, checked word by word against its evidence, hashed, and stored with its events in one transaction.",
        ],
      };
    } finally {
      await remove();
    }
  },
};

/** What it takes to do `work` with each, as many at once as the step has lanes. */
async function cost<Item>(items: Item[], work: (item: Item) => Promise<void>): Promise<Sample> {
  const waiting = items.values();
  const before = process.cpuUsage();
  const startedAt = performance.now();
  const lane = async () => {
    for (const item of waiting) await work(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  const seconds = (performance.now() - startedAt) / 1000;
  const { user, system } = process.cpuUsage(before);
  return { [BY_CLOCK]: items.length / seconds, [BY_CPU]: items.length / ((user + system) / 1e6) };
}
