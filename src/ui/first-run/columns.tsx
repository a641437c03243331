import { NativeSelect, SimpleGrid, Text } from "@mantine/core";
import type { Csv } from "#core/csv.ts";
import { IMPORT_FIELDS, type ImportField } from "#core/import-columns.ts";
import { fieldLabel } from "../parts/labels.ts";
import { shortened } from "../parts/shortened.ts";
import type { Places } from "./batches.ts";

/** Keeps the rows in line. */
const NOTHING = "\u00a0";

type Parts = { csv: Csv; places: Places; onChange(places: Places): void };

/** Which column of the file holds what, each with what stands in it first. */
export function Columns({ csv, places, onChange }: Parts) {
  const named = csv.header.map((name, at) => ({
    label: name === "" ? `Column ${at + 1}` : shortened(name),
    value: String(at),
  }));
  const taken = new Set(places.values());
  const left = named.filter(({ value }) => !taken.has(Number(value)));
  const choose = (field: ImportField, value: string) => {
    const chosen = new Map(places);
    if (value === "") chosen.delete(field);
    else chosen.set(field, Number(value));
    onChange(chosen);
  };
  return (
    <>
      <SimpleGrid cols={{ base: 2, md: 3 }} spacing="sm" verticalSpacing="xs">
        {IMPORT_FIELDS.map((field) => {
          const at = places.get(field);
          return (
            <NativeSelect
              key={field}
              size="sm"
              label={fieldLabel(field)}
              withAsterisk={field === "domain"}
              data={[{ label: "Not in the file", value: "" }, ...named]}
              value={at === undefined ? "" : String(at)}
              onChange={(event) => choose(field, event.currentTarget.value)}
              description={at === undefined ? NOTHING : exampleIn(csv, at)}
              inputWrapperOrder={["label", "input", "description"]}
              classNames={{ description: "foreign" }}
            />
          );
        })}
      </SimpleGrid>
      {left.length > 0 && (
        <Text size="sm" c="dimmed" className="foreign">
          Left out: {left.map(({ label }) => label).join(", ")}
        </Text>
      )}
    </>
  );
}

function exampleIn({ rows }: Csv, at: number): string {
  const cell = rows.find((cells) => (cells[at] ?? "").trim() !== "")?.[at]?.trim();
  return cell === undefined ? "empty in every row" : shortened(cell);
}
