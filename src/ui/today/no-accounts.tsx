import { Button, Group } from "@mantine/core";
import { Nothing } from "../parts/nothing.tsx";
import { type Filter, NO_FILTER } from "./filter.ts";

type Parts = { filter: Filter; onFilter(filter: Filter): void };

/** Why there is nobody to show, and what to do about it. */
export function NoAccounts({ filter, onFilter }: Parts) {
  const { isAboveFloor, category, tag, owner } = filter;
  const isFiltered = category !== "" || tag !== "" || owner !== "";
  const asked = [
    ...(category === "" ? [] : [`with signals of the category ${category}`]),
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
