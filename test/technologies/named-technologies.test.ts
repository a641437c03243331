import { describe, expect, test } from "bun:test";
import { findNamedTechnologies, technologyNamed } from "#technologies/named-technologies.ts";

const named = (text: string) => findNamedTechnologies(text).map(({ technology }) => technology.name);

describe("products named in a text", () => {
  test.each([
    ["Migrate from TravisCI to GitHub Actions", ["Travis CI", "GitHub Actions"]],
    ["we left mongo for postgres", ["MongoDB", "PostgreSQL"]],
    ["Add GitHub Actions, remove Travis and Circle CI", ["GitHub Actions", "Travis CI", "CircleCI"]],
    ["from Microsoft SQL Server to Amazon RDS", ["Microsoft SQL Server", "Amazon RDS"]],
    ["Segment feeds Snowflake", ["Segment", "Snowflake"]],
    ["built with Next.js and node.js", ["Next.js", "Node.js"]],
  ])("%s", (text, expected) => {
    expect(named(text)).toEqual(expected);
  });

  test.each([
    ["an ordinary word in lower case", "the front of each segment, a linear sentry at the heap"],
    ["a file, a path or a package", "google-analytics.js, lib/redis/client, @sentry/browser, stripe_charge"],
    ["a longer word", "Slacker, Jenkinsfile, dockerize"],
    ["a short name in another case", "the ci and the sap of trees"],
  ])("are not %s", (_name, text) => {
    expect(named(text)).toEqual([]);
  });

  test("go by any of their names", () => {
    expect(technologyNamed("k8s")?.name).toBe("Kubernetes");
    expect(technologyNamed("Circle CI")?.name).toBe("CircleCI");
    expect(technologyNamed("Atlantis Widgets")).toBeUndefined();
  });
});
