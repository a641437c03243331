import { z } from "zod";
import { FIRST_PARTY } from "#core/document.ts";
import {
  type JudgedSignals,
  measurePrecision,
  NO_VERDICTS,
  sumOfVerdicts,
  type VerdictCounts,
} from "#core/verdict-counts.ts";
import { VERDICT_FIELDS } from "./feedback.ts";

const Share = z.number().min(0).max(1);

const MEASURED = {
  ...VERDICT_FIELDS,
  judged: z.number().int().min(0).meta({ description: "All three together." }),
  precision: Share.nullable().meta({ description: "`useful` of `judged`; null while nothing was judged." }),
  precision_interval: z
    .object({ low: Share, high: Share })
    .nullable()
    .meta({ description: "Where the precision lies with a probability of 95 % (Wilson)." }),
};

const SHOWN = {
  useful: 18,
  noise: 4,
  wrong: 2,
  judged: 24,
  precision: 0.75,
  precision_interval: { low: 0.551, high: 0.88 },
};

/** How often signals are right by the verdicts of who uses them. */
export const SignalQualityWire = z
  .object({
    overall: z.object(MEASURED),
    by_type: z.array(z.object({ type: z.string(), ...MEASURED })),
    by_source: z.array(z.object({ kind: z.string(), domain: z.string().nullable(), ...MEASURED })),
    by_feed: z.array(z.object({ feed_url: z.string(), ...MEASURED })),
    by_bot: z.array(z.object({ bot_id: z.string(), ...MEASURED })),
  })
  .meta({
    title: "SignalQuality",
    examples: [
      {
        overall: SHOWN,
        by_type: [{ type: "funding", ...SHOWN }],
        by_source: [{ kind: "site", domain: "northwind.example", ...SHOWN }],
        by_feed: [{ feed_url: "https://wire.example/rss.xml", ...SHOWN }],
        by_bot: [],
      },
    ],
  });

/** `asked` are types that get a row even if none of their signals was judged. */
export function toSignalQualityWire(judged: JudgedSignals, asked: string[]): z.infer<typeof SignalQualityWire> {
  const unjudged = asked.filter((type) => !judged.byType.some((row) => row.type === type));
  const types = [...judged.byType, ...unjudged.map((type) => ({ type, ...NO_VERDICTS }))];
  return {
    overall: toMeasured(sumOfVerdicts(judged.byType)),
    by_type: types.map((row) => ({ type: row.type, ...toMeasured(row) })),
    by_source: judged.bySource.map((row) => ({
      kind: row.kind,
      // What the workspace told without an address was read nowhere.
      domain: row.domain === FIRST_PARTY ? null : row.domain,
      ...toMeasured(row),
    })),
    by_feed: judged.byFeed.map((row) => ({ feed_url: row.feedUrl, ...toMeasured(row) })),
    by_bot: judged.byBot.map((row) => ({ bot_id: row.botId, ...toMeasured(row) })),
  };
}

function toMeasured(counts: VerdictCounts) {
  const { precision, interval, ...counted } = measurePrecision(counts);
  return {
    ...counted,
    precision: precision === undefined ? null : rounded(precision),
    precision_interval: interval ? { low: rounded(interval.low), high: rounded(interval.high) } : null,
  };
}

function rounded(share: number): number {
  return Math.round(share * 10_000) / 10_000;
}
