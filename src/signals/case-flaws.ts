import { CASE_KINDS, type Case, casePublishedAt } from "./case.ts";

/** An id is only handed back. */
type Given = Omit<Case, "id">;

/**
 * Why nothing could be said of a case, whatever its text: it is asked about nobody, or has no text at all, most often because a
 * field is misspelt. Undefined where it can be judged.
 */
export function caseFault(given: Given): string | undefined {
  if (isBlank(given.company) && isBlank(given.domain))
    return `neither \`company\` nor \`domain\` says whom the text is judged for; ${fieldsOf(given)}.`;
  return given.title === undefined && given.text === undefined
    ? `there is neither \`title\` nor \`text\`; ${fieldsOf(given)}.`
    : undefined;
}

/** What of a case is not used as it may have been meant. It is judged without that, as scripts that send it are used to. */
export function caseDoubts(given: Given): string[] {
  const { kind, published_at: published, title, text } = given;
  return [
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

function isBlank(text: string | null | undefined): boolean {
  return (text ?? "").trim() === "";
}

/** With what else a line holds one sees which field is misspelt. */
function fieldsOf(given: object): string {
  const fields = Object.keys(given).map((field) => `\`${field}\``);
  return fields.length === 0 ? "the object is empty" : `the fields are ${fields.join(", ")}`;
}
