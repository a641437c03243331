import { z } from "zod";
import type { FetchedBody } from "#core/page.ts";
import type { WatchItem } from "#core/watch.ts";
import { parseJsonBody } from "#sources/formats/json-body.ts";
import { ask } from "./api.ts";
import type { Kind } from "./kinds.ts";
import { MANIFESTS, readManifest } from "./manifests.ts";

/** `GET /repos/{owner}/{repo}/contents/` of a folder, and of a file up to 1 MB (GitHub REST API, "Repository contents"). */
const Folder = z.array(z.object({ name: z.string(), type: z.string() }));
const File = z.object({
  name: z.string(),
  html_url: z.string().nullish(),
  content: z.string(),
  encoding: z.literal("base64"),
});

/**
 * What the manifests in the repository's root name: a dependency that was not there before is new, another version of one is not.
 * A manifest that comes along later is only noted, for it is mostly one that took the place of another.
 */
export const dependency: Kind = {
  request: ({ owner, repo }) => (repo === undefined ? undefined : ask(`/repos/${owner}/${repo}/contents/`)),
  further(body, { owner, repo }) {
    const files = parseJsonBody(body, Folder) ?? [];
    return files
      .filter(({ name, type }) => type === "file" && MANIFESTS.includes(name))
      .map(({ name }) => ({ ...ask(`/repos/${owner}/${repo}/contents/${name}`), isOptional: true }));
  },
  read(body, further, { owner, repo }) {
    if (!parseJsonBody(body, Folder)) return undefined;
    const manifests = further.flatMap((file) => readFile(file, `${owner}/${repo}`) ?? []);
    return {
      items: manifests.flatMap(({ items }) => items),
      lists: manifests.map(({ list }) => list),
      isPartial: true,
    };
  },
};

function readFile(body: FetchedBody, repository: string): { list: string; items: WatchItem[] } | undefined {
  const file = parseJsonBody(body, File);
  const found = file && readManifest(file.name, Buffer.from(file.content, "base64").toString("utf8"));
  if (!found) return undefined;
  const list = `dependency ${file.name}`;
  const url = file.html_url ?? `https://github.com/${repository}`;
  return {
    list,
    items: found.map(({ name, version }) => ({
      id: `${list} ${name}`,
      url,
      title: `${repository} depends on ${name}`,
      text: `${[name, version].filter((part) => part !== "").join(" ")} in ${file.name}`,
      list,
    })),
  };
}
