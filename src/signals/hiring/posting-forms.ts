/** What a form for postings asks for and somebody has filled in: "### Job Title", an empty line, "Founding Engineer". */
export function readForm(text: string): { role?: string; location?: string } {
  const role = answerTo(text, ROLE);
  if (role === undefined || IS_EMPTY.test(role)) return {};
  const location = answerTo(text, PLACE)
    ?.split(/ ?[|;] ?/)
    .find((place) => !IS_EMPTY.test(place) && !/^(?:remote|hybrid|anywhere|worldwide)\b/i.test(place));
  return { role, ...(location !== undefined && { location }) };
}

function answerTo(text: string, asks: RegExp): string | undefined {
  const answer = asks.exec(text.slice(0, HEAD))?.[1]?.replace(/^[*_`\s]+|[*_`\s]+$/g, "");
  return answer === "" ? undefined : answer;
}

/** Characters in which a form is looked for. */
const HEAD = 3_000;
/** A heading of its own, marked as such: prose speaks of roles and titles too. */
const ROLE =
  /(?:^|\n)[ \t]*#{2,4} ?(?:job title|title of the (?:job|role|position)|position title|role title|job position)[ \t:]*\n\s*([^\n#]{3,90})/iu;
const PLACE = /(?:^|\n)[ \t]*#{2,4} ?(?:job )?locations?[ \t:]*\n\s*([^\n#]{2,90})/iu;
const IS_EMPTY = /^(?:_?no response_?|n\/?a|none|-+|tbd|other|\.\.\.)$/iu;
