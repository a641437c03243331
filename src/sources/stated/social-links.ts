import type { Page } from "#core/page.ts";
import { plainUrl } from "#core/plain-url.ts";
import type { ProfileClaim } from "#core/profile.ts";
import type { Target } from "#core/source.ts";
import { resembles } from "../links/resembles.ts";
import { listOf, type SchemaNode } from "./schema-node.ts";

/** A network: its hosts, the one it is linked at, and the path of a company's page there with its handle. */
type Network = { hosts: RegExp; home: string; path: RegExp };

const NETWORKS: Network[] = [
  {
    hosts: /^(?:[a-z]{2,3}\.)?linkedin\.com$/,
    home: "www.linkedin.com",
    path: /^(?<page>\/company\/(?<handle>[^/]{1,100}))(?:\/(?:about|mycompany))?\/?$/i,
  },
  {
    hosts: /^(?:www\.|mobile\.)?(?:twitter|x)\.com$/,
    home: "x.com",
    path: /^(?<page>\/(?!(?:home|share|intent|search|hashtag|i|login|explore)\/?$)(?<handle>\w{1,20}))\/?$/i,
  },
  {
    hosts: /^(?:www\.)?github\.com$/,
    home: "github.com",
    path: /^(?<page>\/(?!(?:about|features|login|marketplace|pricing|sponsors|topics)\/?$)(?<handle>[a-z\d][a-z\d-]{0,38}))\/?$/i,
  },
  {
    hosts: /^(?:www\.|m\.)?youtube\.com$/,
    home: "www.youtube.com",
    path: /^(?<page>\/(?:@|c\/|user\/|channel\/)(?<handle>[^/]{1,100}))\/?$/i,
  },
  {
    hosts: /^(?:www\.|m\.|[a-z]{2}-[a-z]{2}\.)?facebook\.com$/,
    home: "www.facebook.com",
    path: /^(?<page>\/(?!(?:sharer|share|dialog|plugins|tr|policies|login|groups|events|profile\.php|sharer\.php)\/?$)(?<handle>[^/]{1,100}))\/?$/i,
  },
  {
    hosts: /^(?:www\.)?instagram\.com$/,
    home: "www.instagram.com",
    path: /^(?<page>\/(?!(?:p|explore|reel|accounts)\/?$)(?<handle>[\w.]{1,30}))\/?$/i,
  },
  {
    hosts: /^(?:www\.)?crunchbase\.com$/,
    home: "www.crunchbase.com",
    path: /^(?<page>\/organization\/(?<handle>[^/]{1,100}))\/?$/i,
  },
];
/** Whose own pages their templates leave behind. */
const PLATFORMS =
  /^(?:shopify|wix|wordpress(?:dotcom)?|squarespace|webflow|godaddy|weebly|yoast|elementor|bigcommerce|prestashop|hubspot|wixstudio)$/i;
const AFFIX = /^(?:get|try|use|join|hello|the|team|we|go)(?=.{3})/i;

/**
 * The company's pages on networks: those its structured data names, and those its page links to under a handle like its
 * name. A page links to pages of others too, and to buttons for sharing. `target` knows the name the page gives.
 */
export function socialClaims(page: Page, organizations: SchemaNode[], target: Target): ProfileClaim[] {
  const isOwn = (handle: string) => [handle, handle.replace(AFFIX, "")].some((one) => resembles(one, target));
  const named = organizations
    .flatMap((node) => listOf(node["sameAs"]))
    .flatMap((address): ProfileClaim[] => {
      const found = typeof address === "string" ? networkPage(address) : undefined;
      return found && (isOwn(found.handle) || !PLATFORMS.test(found.handle))
        ? [{ field: "social_links", value: found.url, method: "json-ld", quote: `sameAs: ${found.url}` }]
        : [];
    });
  const linked = page.links.flatMap(({ href }): ProfileClaim[] => {
    const found = networkPage(href);
    return found && isOwn(found.handle)
      ? [{ field: "social_links", value: found.url, method: "link", quote: found.url }]
      : [];
  });
  return onePerNetwork([...named, ...linked]);
}

function networkPage(address: string): { url: string; handle: string } | undefined {
  const url = URL.parse(plainUrl(address) ?? "");
  const network = NETWORKS.find(({ hosts }) => hosts.test(url?.hostname ?? ""));
  const { page, handle = "" } = network?.path.exec(url?.pathname ?? "")?.groups ?? {};
  const plain = decoded(handle);
  if (network === undefined || !/^[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]*$/u.test(plain)) return undefined;
  return { url: `https://${network.home}${page}`, handle: plain };
}

function onePerNetwork(claims: ProfileClaim[]): ProfileClaim[] {
  return [...Map.groupBy(claims, ({ value }) => URL.parse(String(value))?.hostname).values()].flatMap((same) =>
    same.slice(0, 1),
  );
}

function decoded(handle: string): string {
  try {
    return decodeURIComponent(handle);
  } catch {
    return "";
  }
}
