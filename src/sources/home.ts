import type { Item } from "#core/document.ts";
import type { FetchedBody, Page } from "#core/page.ts";
import { isOnSite, plainUrl } from "#core/plain-url.ts";
import { defineSource, miss, type SourceRequest, type Target } from "#core/source.ts";
import { boardRequests } from "./links/board-links.ts";
import { ownDomains } from "./links/own-domains.ts";
import { PRIORITY } from "./links/priority.ts";
import { profileRequests } from "./links/profile-links.ts";
import { resembles } from "./links/resembles.ts";
import { feedLinks, placesNamed } from "./links/site-links.ts";
import { trustRequests } from "./links/vendor-links.ts";
import { observedProfile } from "./observed/profile.ts";
import { observedSite } from "./observed/site.ts";
import { observedStack } from "./observed/stack.ts";
import { statusRequest } from "./statuspage.ts";
import { guessedFeeds } from "./usual-feeds.ts";

const FEEDS_MAX = 3;
const INDEXES_MAX = 3;
const CAREERS_MAX = 2;

const NEWS_WORDS =
  "newsroom press press-releases press-release news presse media-center media blog announcements updates company-news latest-news pressroom press-room aktuelles neuigkeiten nachrichten actualites actualités noticias sala-de-prensa novita notizie nieuws noticia stories insights whats-new journal magazine articles".split(
    " ",
  );
const CAREERS_WORDS =
  "careers career jobs join-us join work-with-us open-positions open-roles vacancies hiring karriere stellenangebote jobs-karriere emplois recrutement carrieres empleo empleos trabaja-con-nosotros lavora-con-noi vacatures werken-bij carreiras".split(
    " ",
  );
const PRICING_WORDS =
  "pricing plans prices plans-and-pricing pricing-plans preise tarife tarifs precios prezzi prijzen precos".split(" ");

/** First path segments of GitHub that are not organisations. */
const NOT_ORGANISATIONS =
  /^(?:about|apps|blog|collections|contact|customer-stories|enterprise|events|explore|features|issues|join|login|marketplace|new|notifications|orgs|pricing|pulls|search|security|settings|signup|site|sponsors|topics|trending|users)$/i;

/** The front page: what it is made with, how it is laid out and what it says of its company, and the way to everything that says something. */
export const home = defineSource({
  id: "home",
  name: "Home page",
  kind: "site",
  requests: (target) =>
    target.domain === ""
      ? []
      : [
          {
            sourceId: "home",
            url: `https://${target.domain}/`,
            reason: "the company's domain",
            priority: PRIORITY.home,
          },
        ],
  parse: ({ body, page, target }) => {
    const domains = page === undefined ? [] : ownDomains(page, target);
    if (page === undefined || domains.length === 0) return miss();
    const news = placesNamed(page, domains, NEWS_WORDS).slice(0, INDEXES_MAX);
    const refresh = refreshRequests(page, domains);
    // A front door that only sends its visitors on is not the site.
    const items = refresh.length > 0 ? [] : observed(body, page, target, domains);
    const next = [
      ...refresh,
      ...feedRequests(
        page,
        domains,
        news.map((place) => place.url),
      ),
      ...boardRequests(page, target, false),
      ...news.map((place) => request("newsroom", place.url, "news index linked from the home page", PRIORITY.newsroom)),
      ...placesNamed(page, domains, CAREERS_WORDS)
        .slice(0, CAREERS_MAX)
        .map((place) => request("careers", place.url, "careers page linked from the home page", PRIORITY.careers)),
      ...statusRequests(page, domains, target),
      ...placesNamed(page, domains, PRICING_WORDS)
        .slice(0, 1)
        .map((place) => request("pricing", place.url, "pricing page linked from the home page", PRIORITY.pricing)),
      ...githubRequests(page, target),
      ...trustRequests(page, domains),
      ...profileRequests(page, domains),
    ];
    return { items, next, isMiss: false };
  },
});

function observed(body: FetchedBody, page: Page, target: Target, domains: string[]): Item[] {
  const profile = observedProfile(body, page, { target, domains, part: "home" });
  return [observedStack(body, page), observedSite(page), ...(profile ? [profile] : [])];
}

/**
 * The real front page, when the one at the front door only sends its visitors on, mostly to a language. From the front
 * door only, so that a site cannot lead on for ever.
 */
function refreshRequests(page: Page, domains: string[]): SourceRequest[] {
  const target = plainUrl(page.links.find((link) => link.rel === "refresh")?.href ?? "");
  const { hostname, pathname } = new URL(page.url);
  const isFrontDoor = /^\/(?:index\.\w+)?$/.test(pathname) && domains.includes(hostname.replace(/^www\./, ""));
  const isElsewhere = target !== plainUrl(page.url) && domains.some((domain) => isOnSite(target ?? "", domain));
  if (target === undefined || !isFrontDoor || !isElsewhere) return [];
  return [request("home", target, "the front page sends its visitors there", PRIORITY.home)];
}

/** What the page declares; without any feed the usual places and the sitemap are tried. */
function feedRequests(page: Page, domains: string[], indexes: string[]): SourceRequest[] {
  const feeds = feedLinks(page, domains).slice(0, FEEDS_MAX);
  if (feeds.length > 0) {
    return feeds.map((url) => request("feed", url, "feed linked from the home page", PRIORITY.feed));
  }
  const declared = page.links.find((link) => link.rel === "sitemap")?.href;
  const sitemap = declared ?? new URL("/sitemap.xml", page.url).href;
  return [
    ...guessedFeeds(page.url, indexes),
    request("sitemap", sitemap, "no feed on the home page: the site's own list of pages", PRIORITY.sitemap),
  ];
}

function statusRequests(page: Page, domains: string[], target: Target): SourceRequest[] {
  const isStatus = (url: URL) => {
    const labels = url.hostname.split(".");
    if (url.hostname.endsWith(".statuspage.io")) return resembles(labels[0] ?? "", target);
    if (labels[0] !== "status") return false;
    return domains.some((domain) => isOnSite(url.href, domain)) || resembles(labels[1] ?? "", target);
  };
  const found = page.links.map((link) => new URL(link.href)).find(isStatus);
  return found === undefined ? [] : [statusRequest(found.origin)];
}

/** The organisation that bears the company's name. Others are somebody the page merely mentions. */
function githubRequests(page: Page, target: Target): SourceRequest[] {
  for (const link of page.links) {
    const url = URL.parse(plainUrl(link.href) ?? "");
    if (url === null || !/^(?:www\.)?github\.com$/.test(url.hostname)) continue;
    const organisation = url.pathname.split("/")[1] ?? "";
    if (!/^[a-z\d][a-z\d-]{0,38}$/i.test(organisation) || NOT_ORGANISATIONS.test(organisation)) continue;
    if (!resembles(organisation, target)) continue;
    const address = `https://api.github.com/orgs/${organisation}/repos?sort=pushed`;
    return [request("github", address, "GitHub organisation linked from the home page", PRIORITY.repositories)];
  }
  return [];
}

function request(sourceId: string, url: string, reason: string, priority: number): SourceRequest {
  return { sourceId, url, reason, priority };
}
