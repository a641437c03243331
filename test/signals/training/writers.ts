import type { LabelledCase } from "#signals/evaluation/labelled-case.ts";
import { readLabelled } from "../labelled.ts";

/**
 * Who wrote the labelled texts from which the classifier learns. What it says of texts by somebody else is measured by learning
 * without some of the writers (see `judgeByStrangers`). Files that are set aside belong to none, nor does every fifth case of the development set.
 */
const WRITERS: Record<string, readonly string[]> = {
  development: ["cases"],
  second: ["more"],
  unseen: ["unseen"],
  twins: ["real-pages", "real-prose", "web"],
  wide: ["wide-people", "wide-money", "wide-product", "wide-hiring", "wide-stack", "wide-tongues"],
  new: ["new-money", "new-product", "new-people"],
  pages: ["pages-business", "pages-product"],
  fresh: ["fresh-deals", "fresh-product", "fresh-hiring", "fresh-people", "fresh-stack", "fresh-market"],
  grid: ["grid-people", "grid-capital", "grid-hiring", "grid-stack", "grid-market", "grid-market-more"],
  capital: ["lessons-capital"],
  people: ["lessons-people"],
  market: ["lessons-market"],
  technology: ["lessons-technology"],
  silence: ["lessons-silence"],
  releases: ["lessons-releases"],
  tongues: ["lessons-tongues"],
  "more tongues": ["lessons-more-tongues"],
  "second capital": ["lessons-second-capital"],
  "second people": ["lessons-second-people"],
  "second market": ["lessons-second-market"],
  "second technology": ["lessons-second-technology"],
  "second releases": ["lessons-second-releases"],
  "third capital": ["lessons-third-capital"],
  "third people": ["lessons-third-people"],
  "third market": ["lessons-third-market"],
  "third technology": ["lessons-third-technology"],
  incidents: ["lessons-third-incidents"],
  "small types": ["lessons-third-small"],
  "six languages": ["lessons-third-tongues-a"],
  "six languages again": ["lessons-third-tongues-b"],
  "German and Dutch": ["lessons-tongues-denl"],
  "French and Spanish": ["lessons-tongues-fres"],
  "Italian and Portuguese": ["lessons-tongues-itpt"],
  own: ["silent-pages", "long-pages", "own-blogs", "own-records"],
};

/**
 * Single sentences, each another wording of an event or of what looks like one. They teach words; how sure an answer has to be is
 * measured on whole texts.
 */
const SENTENCES: Record<string, readonly string[]> = {
  "sentences on capital": ["sentences-capital"],
  "sentences on deals": ["sentences-deals"],
  "sentences on people": ["sentences-people"],
  "sentences on jobs": ["sentences-jobs"],
  "sentences on technology": ["sentences-technology"],
  "sentences on products": ["sentences-product"],
  "sentences on incidents": ["sentences-incidents"],
  "plain sentences on capital": ["plain-sentences-capital"],
  "plain sentences on deals": ["plain-sentences-deals"],
  "plain sentences on people": ["plain-sentences-people"],
  "plain sentences on jobs": ["plain-sentences-jobs"],
  "plain sentences on technology": ["plain-sentences-technology"],
  "plain sentences on products": ["plain-sentences-product"],
  "plain sentences on incidents": ["plain-sentences-incidents"],
  "plain sentences of silence": ["plain-sentences-silence"],
  "more plain sentences on capital": ["plain-sentences-more-capital"],
  "more plain sentences on people": ["plain-sentences-more-people"],
  "more plain sentences on markets": ["plain-sentences-more-market"],
  "varied sentences on capital": ["varied-sentences-capital"],
  "varied sentences on hiring": ["varied-sentences-hiring"],
  "varied sentences on markets": ["varied-sentences-market"],
  "varied sentences on people": ["varied-sentences-people"],
  "varied sentences on technology": ["varied-sentences-technology"],
  "varied sentences in German and Dutch": ["varied-sentences-denl"],
  "varied sentences in French and Italian": ["varied-sentences-frit"],
  "varied sentences in Spanish and Portuguese": ["varied-sentences-espt"],
  "more varied sentences on capital": ["varied-sentences-more-capital"],
  "more varied sentences on markets": ["varied-sentences-more-market"],
  "more varied sentences on people": ["varied-sentences-more-people"],
};

export type Written = { writer: string; labelled: LabelledCase; isSentence: boolean };

/** Every labelled text that may be learned from, with its writer, in a fixed order. */
export async function readWritten(): Promise<Written[]> {
  const all: Written[] = [];
  for (const [writer, files] of Object.entries({ ...WRITERS, ...SENTENCES })) {
    const isSentence = writer in SENTENCES;
    for (const file of files) {
      const cases = (await readLabelled(file)).filter((one) => file !== "cases" || !isSetAside(one));
      all.push(...cases.map((labelled) => ({ writer, labelled, isSentence })));
    }
  }
  return all;
}

function isSetAside({ id }: LabelledCase): boolean {
  return Number(id.replace(/\D/g, "")) % 5 === 0;
}

/** For a digest, what is seen of every so many texts is enough: a change to how texts are read shows in many. */
const SAMPLE_STEP = 10;

/** Differs when a text or its labels do, and nearly always when what is seen of the texts does. */
export function digestOf(written: readonly Written[], see: (one: Written) => unknown): string {
  const hasher = new Bun.CryptoHasher("sha256");
  for (const [i, one] of written.entries()) hasher.update(JSON.stringify([one, i % SAMPLE_STEP === 0 && see(one)]));
  return hasher.digest("hex");
}
