import { Code, Text } from "@mantine/core";
import type { ReactNode } from "react";
import type { Schemas } from "../api/client.ts";
import { INTENTS } from "./intents.ts";

type Rule = Schemas["MatchRule"];

/** What a rule waits for, as a sentence. */
export function RuleText({ rule }: { rule: Rule }) {
  return (
    <Text size="sm" className="foreign">
      {sentenceOf(rule)}
    </Text>
  );
}

function sentenceOf(rule: Rule): ReactNode {
  switch (rule.type) {
    case "content_diff":
      return rule.selector ? (
        <>
          Fires when the text under <Code>{rule.selector}</Code> changes.
        </>
      ) : (
        "Fires when the text of the page changes."
      );
    case "keyword":
      return `Fires on ${[list("any of", rule.any), list("all of", rule.all), list("none of", rule.none)]
        .filter((part) => part !== "")
        .join(", ")}.`;
    case "regex":
      return (
        <>
          Fires where <Code>{rule.pattern}</Code> matches.
        </>
      );
    case "new_item":
      return "Fires on each new item.";
    case "number_change":
      return (
        <>
          Fires when the number at <Code>{rule.selector ?? rule.json_path}</Code> moves
          {rule.min_pct ? ` by ${rule.min_pct} % or more` : ""}.
        </>
      );
    case "semantic":
      return `Fires on news of the kind “${INTENTS[rule.intent]}”.`;
  }
}

function list(what: string, phrases: string[] | undefined): string {
  return phrases && phrases.length > 0 ? `${what} ${phrases.map((phrase) => `“${phrase}”`).join(", ")}` : "";
}
