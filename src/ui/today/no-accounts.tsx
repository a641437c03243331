import { Button, Group } from "@mantine/core";
import { Link } from "wouter";
import { NoWayOut } from "../first-run/no-way-out.tsx";
import { useReadings } from "../first-run/readings.ts";
import { hasNoWayOut, isSettled, stageOf } from "../first-run/stage.ts";
import { labelWithin } from "../parts/labels.ts";
import { Nothing } from "../parts/nothing.tsx";
import { type Filter, NO_FILTER } from "./filter.ts";

/** So many of the newest companies tell whether any could be read, looked at so often. */
const NEWEST = 50;
const LOOK_EVERY_MS = 5_000;

type Parts = { filter: Filter; onFilter(filter: Filter): void };

/** Why there is nobody to show, and what to do about it. */
export function NoAccounts({ filter, onFilter }: Parts) {
  const { isAboveFloor, category, tag, owner } = filter;
  const isFiltered = category !== "" || tag !== "" || owner !== "";
  const stages = useReadings(undefined, NEWEST, LOOK_EVERY_MS).data?.data.map(stageOf) ?? [];
  if (!isFiltered && hasNoWayOut(stages)) return <NoWayOut />;
  if (!isFiltered && stages.some((stage) => !isSettled(stage)) && !stages.some(({ kind }) => kind === "briefed"))
    return (
      <Nothing
        title="Your companies are being read"
        hint="They appear here as soon as they are scored, within a minute or two."
      >
        <Button component={Link} href="/accounts/reading">
          See how far it is
        </Button>
      </Nothing>
    );
  const asked = [
    ...(category === "" ? [] : [`with signals of the category ${labelWithin(category)}`]),
    ...(tag === "" ? [] : [`with the tag “${tag}”`]),
    ...(owner === "" ? [] : [`of the owner “${owner}”`]),
  ].join(" and ");
  return (
    <Nothing
      title={isFiltered ? "No such accounts" : isAboveFloor ? "Nothing above the floor today" : "No accounts"}
      hint={
        isFiltered
          ? `There is none ${asked}${isAboveFloor ? " above the floor" : ""}.`
          : "Scores rise when something happens: a round, a new executive, a launch. All companies are still watched."
      }
    >
      <Group gap="xs" justify="center">
        {isFiltered && (
          <Button variant="default" onClick={() => onFilter({ ...NO_FILTER, isAboveFloor })}>
            Clear the filters
          </Button>
        )}
        {isAboveFloor && (
          <Button variant="light" onClick={() => onFilter({ ...filter, isAboveFloor: false })}>
            {isFiltered ? "Look below the floor too" : "Show all companies"}
          </Button>
        )}
      </Group>
    </Nothing>
  );
}
