import { SECOND_MS } from "#core/time.ts";
import { code, paragraph } from "./html.ts";
import { countText, durationText, type InForce } from "./in-force.ts";
import { layout } from "./layout.ts";

/** For who found our user agent in a log: what this is, how to shut it out, whom to ask. */
export function botPage({ crawler }: Pick<InForce, "crawler">): string {
  const { userAgent, robotsName, requestsPerSecond } = crawler;
  const isSlow = requestsPerSecond < 1;
  const pace = isSlow
    ? `1 request in ${durationText(SECOND_MS / requestsPerSecond)}`
    : `${countText(requestsPerSecond, "request")} a second`;
  return layout({
    title: "The crawler of signalmama",
    description: "What reads your site in the name of this address, and how to shut it out.",
    docs: "docs",
    contents: [
      { href: "#robots", text: "Shut it out" },
      { href: "#ask", text: "Whom to ask" },
      { href: "docs", text: "API reference" },
    ],
    main: `<article><h1>The crawler of signalmama</h1>
${paragraph("signalmama is a program that a company runs on a machine of its own. It reads public pages and feeds (news, job listings, status pages, prices and the like) of the companies its operator follows, and notices what has changed. It signs in nowhere.")}
${paragraph("Every request names itself:")}
${code(`User-Agent: ${userAgent}`, "The header of every request that reads something")}
${paragraph(`It asks a host for at most ${pace}, and more slowly where \`Crawl-delay\` or \`Retry-After\` says so.`)}
<h2 id="robots">Shut it out</h2>
${paragraph("It obeys robots.txt (RFC 9309), which it reads again once a day, and reads nothing of a host whose robots.txt answers with a server error. To keep it off your site:")}
${code(`User-agent: ${robotsName}\nDisallow: /`, "robots.txt: shut it out")}
<h2 id="ask">Whom to ask</h2>
${paragraph("The operator of the address you are reading this at. Who wrote the program does not run it and cannot see what it reads.")}
</article>`,
  });
}
