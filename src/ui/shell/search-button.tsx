import { ActionIcon, Group, Kbd, Text, UnstyledButton } from "@mantine/core";
import { useHotkeys, useWindowEvent } from "@mantine/hooks";
import { Suspense, useState } from "react";
import { Icon } from "../parts/icon.tsx";
import { isTyping } from "../parts/is-typing.ts";
import { lateView } from "../parts/late-view.ts";

const Spotlight = lateView(() => import("../spotlight/spotlight.tsx"));

const isApple = /Mac|iPhone|iPad/.test(navigator.userAgent);

/** The way to the search: by Ctrl or ⌘ with K from anywhere, by a slash where nobody is typing. */
export function SearchButton() {
  const [isOpen, setOpen] = useState(false);
  const [isWanted, setWanted] = useState(false);
  const [typed, setTyped] = useState("");
  const open = () => {
    setTyped("");
    setWanted(true);
    setOpen(true);
  };
  useHotkeys([["mod+K", open]], []);
  // By the character, wherever the keyboard has it.
  useWindowEvent("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    if (isOpen) {
      // The field is not there yet, and nobody waits for it before they type.
      const after = typedAfter(event.key);
      if (!after) return;
      setTyped(after);
    } else if (event.key === "/") open();
    else return;
    event.preventDefault();
  });
  return (
    <>
      <UnstyledButton onClick={open} className="search-button" visibleFrom="sm">
        <Group gap="xs" wrap="nowrap">
          <Icon name="search" size={16} />
          <Text size="sm" c="dimmed" flex={1}>
            Search
          </Text>
          <Kbd size="xs" aria-hidden="true">
            {isApple ? "⌘ K" : "Ctrl K"}
          </Kbd>
        </Group>
      </UnstyledButton>
      <ActionIcon variant="subtle" color="gray" size="lg" onClick={open} hiddenFrom="sm" aria-label="Search">
        <Icon name="search" />
      </ActionIcon>
      {isWanted && (
        <Suspense fallback={null}>
          <Spotlight isOpen={isOpen} onClose={() => setOpen(false)} typed={typed} onType={setTyped} />
        </Suspense>
      )}
    </>
  );
}

/** What a key makes of what has been typed so far; undefined when it types nothing. */
function typedAfter(key: string): ((typed: string) => string) | undefined {
  if (key === "Backspace") return (typed) => typed.slice(0, -1);
  return key.length === 1 ? (typed) => typed + key : undefined;
}
