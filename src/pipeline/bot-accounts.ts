import { BOT_TEMPLATES } from "#bots/index.ts";
import type { Bot } from "#core/bot.ts";
import { type Demo, isInventedPlace } from "#core/demo.ts";
import type { AccountName } from "#core/queries.ts";
import { registrableDomain } from "#core/url.ts";
import type { Match } from "#core/watch.ts";
import type { PipelineContext } from "./context.ts";
import { demoIn, inventedIds, mayTellOf } from "./invented.ts";
import { watchedProduct } from "./watched-product.ts";

type Context = Pick<PipelineContext, "store" | "extractor" | "demo">;

/** What of a bot decides whose its matches are. */
type Attributed = Pick<Bot, "workspaceId" | "template" | "source" | "firesSignal" | "accountIds" | "accountMatch">;

/**
 * The accounts each match goes to (see `receiversOf`). What was seen at a place of the demo is never told of a real company, nor
 * the other way round.
 */
export async function accountsOf(bot: Attributed, matches: Match[], context: Context): Promise<string[][]> {
  const { workspaceId, source } = bot;
  const demo = await demoIn(workspaceId, context);
  const receivers = await receiversOf(bot, matches, demo, context);
  if (!demo) return receivers;
  const invented = await inventedIds(workspaceId, demo, context);
  const isInvented = isInventedPlace(demo, source);
  return receivers.map((ids) => ids.filter((id) => invented.has(id) === isInvented));
}

/**
 * By what they say (reference sheet, open question 9): those the bot names; else the account whose site was watched;
 * else those whose name or domain the matched text has; else, of a competitor, those that use its product; else nobody, and it stays
 * with the workspace. Where it is not certain who is meant, nobody is.
 */
async function receiversOf(
  bot: Attributed,
  matches: Match[],
  demo: Demo | undefined,
  context: Context,
): Promise<string[][]> {
  const { workspaceId, source, accountIds, accountMatch } = bot;
  const { accounts } = context.store;
  if (accountIds !== undefined) {
    const present = new Set((await accounts.findMany(workspaceId, accountIds)).map(({ id }) => id));
    return matches.map(() => accountIds.filter((id) => present.has(id)));
  }
  if (accountMatch === "workspace") return matches.map(() => []);
  const site = siteOf(bot);
  if (accountMatch === "auto" && site !== undefined) {
    const [owner] = (await accounts.findByDomains(workspaceId, [site])).filter(({ status }) => status === "active");
    if (owner) return matches.map(() => [owner.id]);
  }
  // Asked beforehand: a name that a real company shares with an invented one would else be nobody's.
  const subjects = (await accounts.listNames(workspaceId)).filter(({ domain }) => mayTellOf(demo, source, domain));
  const mentioned = await mentionedIn(matches, subjects, site, context);
  if (accountMatch !== "auto" || mentioned.every((ids) => ids.length > 0)) return mentioned;
  const users = await usersOf(bot, context);
  return mentioned.map((ids) => (ids.length > 0 ? ids : users));
}

/** Where many have their pages: whoever runs them is not who is watched there. */
const SHARED_SITES = new Set(
  "linkedin.com crunchbase.com facebook.com instagram.com x.com twitter.com youtube.com github.com gitlab.com reddit.com medium.com substack.com google.com feedburner.com greenhouse.io lever.co ashbyhq.com myworkdayjobs.com workable.com smartrecruiters.com personio.com personio.de teamtailor.com recruitee.com notion.site discord.com g2.com trustpilot.com".split(
    " ",
  ),
);

/** The domain of the company whose site is watched; undefined for places of many. */
function siteOf({ template, source }: Attributed): string | undefined {
  const takesUrl = BOT_TEMPLATES.find(({ id }) => id === template)?.source.kind === "url";
  const domain = takesUrl && URL.canParse(source) ? registrableDomain(source) : undefined;
  return domain !== undefined && SHARED_SITES.has(domain) ? undefined : domain;
}

/**
 * Of something that has changed, those it names on one side only: they are whom the change is about. Else those that it names anyhow.
 * The address of what was watched says nothing that the match does.
 */
async function mentionedIn(
  matches: Match[],
  subjects: AccountName[],
  site: string | undefined,
  { extractor }: Pick<Context, "extractor">,
): Promise<string[][]> {
  const texts = matches.flatMap(({ title, text, url, diff }, i) => {
    const elsewhere = site !== undefined && registrableDomain(url) === site ? "" : url;
    const sides = diff ? [diff.before, diff.after] : [`${title}\n${text}`];
    return sides.map((side, n) => ({ id: `${i} ${n}`, text: side, url: diff ? "" : elsewhere }));
  });
  const found = new Map(
    (await extractor.attribute({ texts, subjects, isFinal: true })).map((one) => [one.id, one.subjectIds]),
  );
  return matches.map(({ diff }, i) => {
    const [first, second] = [new Set(found.get(`${i} 0`)), new Set(found.get(`${i} 1`))];
    if (!diff) return [...first];
    const changed = first.symmetricDifference(second);
    return [...(changed.size > 0 ? changed : second)];
  });
}

/** The accounts that use what a watcher of competitors watches. */
async function usersOf(bot: Attributed, { store }: Context): Promise<string[]> {
  const isCompetitor = bot.template === "competitor-pricing" || bot.firesSignal.startsWith("competitor_");
  const isProduct = isCompetitor && siteOf(bot) !== undefined ? watchedProduct(bot.source) : undefined;
  if (!isProduct) return [];
  return (await store.accounts.listTech(bot.workspaceId))
    .filter(({ tech }) => tech.some(isProduct))
    .map(({ id }) => id);
}
