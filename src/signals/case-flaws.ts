import { CASE_KINDS, type Case, casePublishedAt, isBlank, isForNobody } from "./case.ts";

/** An id is only handed back. */
type Given = Omit<Case, "id">;

/**
 * What of a case is not used as it may have been meant, most often because a field is misspelt. It is judged without that: one odd line
 * is not to stop ten thousand others.
 */
export function caseDoubts(given: Given): string[] {
  const { kind, published_at: published, title, text } = given;
  return [
    ...(isForNobody(given)
      ? [
          `neither \`company\` nor \`domain\` says whom the text is judged for, so nothing is found; ${fieldsOf(given)}.`,
        ]
      : []),
    ...(isBlank(title) && isBlank(text)
      ? [`\`title\` and \`text\` are empty, so nothing can be found; ${fieldsOf(given)}.`]
      : []),
    ...(isBlank(kind) || CASE_KINDS.includes(kind ?? "")
      ? []
      : [`there is no kind \`${kind}\`: it is read as an article. Known are ${CASE_KINDS.join(", ")}.`]),
    ...(isBlank(published) || casePublishedAt(given) !== undefined
      ? []
      : [
          `\`published_at\` is no date: \`${published}\`. The text is taken as undated; expected is a day as 2026-11-10.`,
        ]),
  ];
}

/** With what else a line holds one sees which field is misspelt. */
function fieldsOf(given: object): string {
  const fields = Object.keys(given).map((field) => `\`${field}\``);
  return fields.length === 0 ? "the object is empty" : `the fields are ${fields.join(", ")}`;
}
