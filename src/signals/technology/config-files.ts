import { technologyNamed } from "#technologies/named-technologies.ts";
import { createPattern } from "../language/pattern.ts";
import type { Reading, Sentence } from "../reading.ts";
import { isOwnPlace, isTold } from "./own-doing.ts";
import type { TechName } from "./tech-objects.ts";

/** Files in a repository that only one product reads: who deletes one has left it. */
const READ_BY: [RegExp, string][] = [
  [/^\.?travis(?:\.ya?ml)?$/i, "Travis CI"],
  [/^\.?circleci(?:\/config\.ya?ml)?$/i, "CircleCI"],
  [/^jenkinsfile$/i, "Jenkins"],
  [/^\.?appveyor\.ya?ml$/i, "AppVeyor"],
  [/^azure-pipelines\.ya?ml$/i, "Azure Pipelines"],
  [/^\.?drone\.ya?ml$/i, "Drone CI"],
  [/^\.?cirrus\.ya?ml$/i, "Cirrus CI"],
  [/^bitbucket-pipelines\.ya?ml$/i, "Bitbucket Pipelines"],
  [/^\.?gitlab-ci(?:\.ya?ml)?$/i, "GitLab CI"],
  [/^netlify\.toml$/i, "Netlify"],
  [/^vercel\.json$|^now\.json$/i, "Vercel"],
  [/^fly\.toml$/i, "Fly.io"],
  [/^procfile$/i, "Heroku"],
  [/^\.?dependabot\.ya?ml$/i, "Dependabot"],
  [/^\.?renovate(?:rc)?(?:\.json5?)?$/i, "Renovate"],
  [/^\.?codecov\.ya?ml$/i, "Codecov"],
  [/^\.?coveralls\.ya?ml$/i, "Coveralls"],
];

/** "Delete .travis.yml": the heading of a change. */
export function removedByFile(reading: Reading, sentence: Sentence): TechName[] {
  const match = sentence.isTitle && isOwnPlace(reading) ? DELETES.exec(sentence.text) : null;
  if (!match || !isTold(reading, sentence, 0)) return [];
  const [, file = ""] = match;
  const [, name] = READ_BY.find(([pattern]) => pattern.test(file)) ?? [];
  const known = name === undefined ? undefined : technologyNamed(name);
  const start = match[0].length - file.length;
  return known ? [{ start, end: start + file.length, name: known.name, known }] : [];
}

const DELETES = createPattern(
  /^(?:[\p{L}\d_/-]+(?:\([^)]{1,30}\))?!?: ?)?(?:remov|delet|drop|get rid of)(?:e?s|e?d|e|ing|ping|ped)? (?:(?:the|our|old|unused|obsolete|stale) ){0,2}[`"']?(\.?[\p{L}-]+(?:\/config)?(?:\.(?:ya?ml|json5?|toml))?)(?=[`"']?(?:[.,;!)]?$| (?:file|config|configuration|folder|directory)(?!\p{L})|, | and ))/iu,
);
