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
  const open = () => {
    setWanted(true);
    setOpen(true);
  };
  useHotkeys([["mod+K", open]], []);
  // By the character, wherever the keyboard has it.
  useWindowEvent("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    event.preventDefault();
    open();
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
          <Spotlight isOpen={isOpen} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
