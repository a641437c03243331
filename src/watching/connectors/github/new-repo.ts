import { z } from "zod";
import { parseJsonBody } from "#sources/formats/json-body.ts";
import { ask, Repository, toItem } from "./api.ts";
import type { Kind } from "./kinds.ts";

/** Repositories the owner has made, without forks. */
export const newRepo: Kind = {
  request: ({ owner }) => ask(`/users/${owner}/repos?sort=created&per_page=50`),
  read(body) {
    const repositories = parseJsonBody(body, z.array(Repository));
    return (
      repositories && {
        items: repositories
          .filter(({ fork }) => !fork)
          .map((repo) => toItem(`repo-${repo.id}`, repo, repo.full_name, repo.description)),
      }
    );
  },
};
