import { Group, Modal, Text, TextInput } from "@mantine/core";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { Wheel } from "../parts/wheel.tsx";
import type { FindGroup } from "./find.ts";
import { useFinds } from "./use-finds.ts";

type SearchParts = { onClose(): void; typed: string; onType(typed: string): void };
type Parts = SearchParts & { isOpen: boolean };

/** One field that finds companies, signals, bots, pages and what can be done; made for the keyboard. */
export default function Spotlight({ isOpen, ...parts }: Parts) {
  return (
    <Modal.Root opened={isOpen} onClose={parts.onClose} size="lg" yOffset="10vh" transitionProps={{ duration: 0 }}>
      <Modal.Overlay />
      <Modal.Content aria-label="Search">
        <Search {...parts} />
      </Modal.Content>
    </Modal.Root>
  );
}

function Search({ onClose, typed, onType }: SearchParts) {
  const [at, setAt] = useState(0);
  /** Enter was pressed before there was an answer: the first find is opened as soon as it is there. */
  const [isEager, setEager] = useState(false);
  const { groups, isPending } = useFinds(typed);
  const finds = groups.flatMap((group) => group.finds);
  const current = finds[Math.min(at, finds.length - 1)];
  const id = useId();

  const open = (index: number) => {
    const find = finds[index];
    if (!find) return;
    onClose();
    find.run();
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the answer counts; what it opens is of the same drawing.
  useEffect(() => {
    if (isEager && !isPending) {
      setEager(false);
      open(0);
    }
  }, [isEager, isPending]);

  const press = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && finds.length > 0)
      setAt((Math.min(at, finds.length - 1) + step + finds.length) % finds.length);
    else if (event.key === "Enter" && !event.nativeEvent.isComposing) {
      if (isPending && at === 0) setEager(true);
      else open(Math.min(at, finds.length - 1));
    } else return;
    event.preventDefault();
  };
  return (
    <>
      <TextInput
        data-autofocus
        variant="unstyled"
        size="lg"
        px="md"
        placeholder="Company, signal, bot, page …"
        aria-label="Search"
        role="combobox"
        aria-expanded={finds.length > 0}
        aria-controls={id}
        aria-autocomplete="list"
        aria-activedescendant={current && `${id} ${current.key}`.replaceAll(" ", "-")}
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        value={typed}
        rightSection={isPending && <Wheel size="xs" what="Looking" />}
        onChange={(event) => {
          onType(event.currentTarget.value);
          setAt(0);
          setEager(false);
        }}
        onKeyDown={press}
      />
      <Finds id={id} groups={groups} current={current?.key} onPoint={setAt} onOpen={open} />
      {finds.length === 0 && !isPending && (
        <Text c="dimmed" size="sm" p="md" role="status">
          Nothing begins so. Companies are found by their names and domains, signals by their titles.
        </Text>
      )}
      <Group gap="md" px="md" py={8} c="dimmed" fz="xs" className="finds-keys" visibleFrom="sm" aria-hidden="true">
        <span>
          <kbd>↑</kbd> <kbd>↓</kbd> choose
        </span>
        <span>
          <kbd>Enter</kbd> open
        </span>
        <span>
          <kbd>Esc</kbd> close
        </span>
      </Group>
    </>
  );
}

type FindsParts = {
  id: string;
  groups: FindGroup[];
  current: string | undefined;
  onPoint(index: number): void;
  onOpen(index: number): void;
};

function Finds({ id, groups, current, onPoint, onOpen }: FindsParts) {
  const list = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is chosen is to be in sight.
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" });
  }, [current]);
  let index = -1;
  return (
    <div ref={list} id={id} role="listbox" aria-label="Found" className="finds" tabIndex={-1}>
      {groups.map(({ title, finds }) => (
        // biome-ignore lint/a11y/useSemanticElements: this is how a list box groups its options (ARIA 1.2).
        <div key={title} role="group" aria-label={title}>
          <div className="finds-title" aria-hidden="true">
            {title}
          </div>
          {finds.map(({ key, label, aside }) => {
            index += 1;
            const place = index;
            return (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the focus and the keys.
              <div
                key={key}
                id={`${id} ${key}`.replaceAll(" ", "-")}
                role="option"
                tabIndex={-1}
                aria-selected={key === current}
                className="find"
                onMouseMove={() => key !== current && onPoint(place)}
                onClick={() => onOpen(place)}
              >
                <bdi className="find-label">{label}</bdi>
                {aside !== undefined && <span className="find-aside">{aside}</span>}
              </div>
            );
          })}
        </div>
      ))}
    </div>
  );
}
