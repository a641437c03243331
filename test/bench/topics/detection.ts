import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Case } from "#signals/case.ts";
import { createRandom } from "../../helpers/random.ts";
import { inTurn, type Sample } from "../in-turn.ts";
import { prose } from "../load/company-pages.ts";
import type { Topic } from "../topic.ts";

const CASES = join(import.meta.dir, "..", "..", "fixtures", "signals", "cases.jsonl");
/** Every fifth case is set aside: nothing is to be fitted to it. */
const SET_ASIDE = 5;
const COMPANY = { company: "Halden Robotics", domain: "halden.example", published_at: "2026-05-14" };
/** So many that the second of CPU by which a start varies, and what the engine compiles meanwhile, are little beside them. */
const TEXTS = 4_000;
const QUICK_TEXTS = 600;
const PAGES = 240;
const QUICK_PAGES = 10;
/** CPU time varies little between rounds, and each takes a minute. */
const ROUNDS_MAX = 2;
const TEXT_LENGTH = 1_024;
const PAGE_LENGTH = 200 * 1_024;

const RATE = "texts of 1 KB a CPU second";
const PER_KB = "ms a KB";
const PER_PAGE = "ms a page of 200 KB";
const PER_PAGE_BY_CLOCK = "ms a page of 200 KB, by the clock";

/** What all detectors together take over a text. */
export const detection: Topic = {
  name: "detection",
  answers: "How many texts do all detectors together get through in a second, and how long does one long page take?",
  async measure({ binary, folder, isQuick, rounds }) {
    const count = isQuick ? QUICK_TEXTS : TEXTS;
    const pages = isQuick ? QUICK_PAGES : PAGES;
    const dense = trainingCases();
    const lines = {
      "dense texts": Array.from({ length: count }, (_, n) => numbered(dense[n % dense.length] as Case, n)),
      "dull texts": Array.from({ length: count }, (_, n) => ofCompany(dull(n, TEXT_LENGTH), n)),
      "pages with an announcement every 10 KB": Array.from({ length: pages }, (_, n) => ofCompany(page(dense, n), n)),
      "pages of nothing but announcements": Array.from({ length: pages }, (_, n) =>
        ofCompany(announcements(dense, n), n),
      ),
      "pages of nothing but prose": Array.from({ length: pages }, (_, n) => ofCompany(dull(n, PAGE_LENGTH), n)),
    };
    const begun = write(folder, "begun", dense);
    let start: Cost = { cpuMs: Number.NaN, clockMs: Number.NaN };
    const variants = Object.entries(lines).map(([name, cases]) => {
      const file = write(folder, name, [...dense, ...cases]);
      return [name, async () => sampleOf(cases, costOf(binary, file), start)] as const;
    });
    const samples = await inTurn(Math.min(rounds, ROUNDS_MAX), {
      "start and the first texts": async () => {
        start = costOf(binary, begun);
        return { "CPU seconds": start.cpuMs / 1_000 };
      },
      ...Object.fromEntries(variants),
    });
    return {
      figures: [
        ...samples.figures("CPU seconds", "s"),
        ...samples.figures(RATE, "").filter(({ variant }) => variant.includes("texts")),
        ...samples.figures(PER_KB, "ms"),
        ...samples.figures(PER_PAGE, "ms").filter(({ variant }) => variant.includes("pages")),
        ...samples.figures(PER_PAGE_BY_CLOCK, "ms").filter(({ variant }) => variant.includes("pages")),
      ],
      bars: [
        {
          what: `dense texts, ${RATE}`,
          values: samples.of("dense texts", RATE),
          is: "at least",
          floor: 2_000,
          aim: 4_000,
        },
        ...[PER_PAGE, PER_PAGE_BY_CLOCK].map((figure) => ({
          what: `a page of 200 KB with an announcement every 10 KB, by ${figure === PER_PAGE ? "CPU" : "the clock"}`,
          values: samples.of("pages with an announcement every 10 KB", figure),
          unit: "ms",
          is: "at most" as const,
          floor: 50,
          aim: 25,
        })),
      ],
      notes: [
        "By the CPU time of `signalmama detect`; what it reads and prints is part of it, and so are the threads that compile and collect beside it, which the clock does not see. Its start and a first pass through the dense texts are left out, in which patterns are compiled; they stand in a line of their own.",
        `Dense texts are the ${dense.length} training cases (some ${Math.round(mean(dense.map(lengthOf)))} characters each): nearly each of them is an announcement, or made to be taken for one. No page of the web is as dense. Dull texts are prose without any.`,
      ],
    };
  },
};

function trainingCases(): Case[] {
  const lines = readFileSync(CASES, "utf8").trim().split("\n");
  const cases = lines.map((line) => JSON.parse(line) as Case);
  return cases.filter(({ id }) => Number(/\d+/.exec(id)?.[0]) % SET_ASIDE !== 0);
}

/** No two are the same text, so that nothing that remembers one is quicker with the next. */
function numbered({ id, text, ...rest }: Case, n: number): Case {
  const { company, domain, kind, published_at, title, source_url } = rest;
  return { id: `${id}-${n}`, company, domain, kind, published_at, title, source_url, text: `${text} Number ${n}.` };
}

function ofCompany(text: string, n: number): Case {
  return { ...COMPANY, id: `text-${n}`, kind: "article", title: "Halden Robotics, news and notes", text };
}

function dull(n: number, length: number): string {
  const random = createRandom(n + 1);
  let text = "";
  while (text.length < length) text += `${prose(random, 70)}.\n\n`;
  return text.slice(0, length);
}

function page(dense: Case[], n: number): string {
  const announced = Array.from({ length: 20 }, (_, index) =>
    ofTheCompany(dense[(n * 20 + index) % dense.length] as Case),
  );
  return announced.map((text, index) => `${text}\n\n${dull(n * 20 + index, 10_240 - text.length)}\n\n`).join("");
}

function announcements(dense: Case[], n: number): string {
  let text = "";
  for (let index = n; text.length < PAGE_LENGTH; index++)
    text += `${ofTheCompany(dense[index % dense.length] as Case)}\n\n`;
  return text.slice(0, PAGE_LENGTH);
}

/** As if it were told of the company that the page is read for. */
function ofTheCompany({ company, title, text }: Case): string {
  const told = `${title ?? ""}\n${text ?? ""}`;
  return company ? told.replaceAll(company, COMPANY.company) : told;
}

function write(folder: string, name: string, cases: Case[]): string {
  const path = join(folder, `${name}.jsonl`);
  writeFileSync(path, cases.map((one) => `${JSON.stringify(one)}\n`).join(""));
  return path;
}

type Cost = { cpuMs: number; clockMs: number };

/** What one run over a file takes: CPU in user and kernel mode, and time by the clock. */
function costOf(binary: string, input: string): Cost {
  const beganAt = performance.now();
  const run = Bun.spawnSync([binary, "detect", "--input", input, "--output", `${input}.out`], { stderr: "inherit" });
  const clockMs = performance.now() - beganAt;
  if (run.exitCode !== 0) throw new Error(`detect ended with ${run.exitCode}`);
  return { cpuMs: Number(run.resourceUsage?.cpuTime.total ?? 0n) / 1_000, clockMs };
}

function sampleOf(cases: Case[], whole: Cost, start: Cost): Sample {
  const kilobytes = cases.reduce((sum, one) => sum + lengthOf(one), 0) / 1_024;
  const [cpuMs, clockMs] = [whole.cpuMs - start.cpuMs, whole.clockMs - start.clockMs];
  return {
    [RATE]: (kilobytes * 1_000) / cpuMs,
    [PER_KB]: cpuMs / kilobytes,
    [PER_PAGE]: cpuMs / cases.length,
    [PER_PAGE_BY_CLOCK]: clockMs / cases.length,
  };
}

function lengthOf({ title, text }: Case): number {
  return (title ?? "").length + (text ?? "").length;
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
