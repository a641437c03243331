/** The mark of the subject in marked text (see `marking.ts`). */
export const SUBJECT = 0xe200;

const ACTS =
  /(?<!(?<!\p{L})(?:[Ii]m|[Ii]n|[Aa]m|[Aa]n|[Nn]ach|[Ff]ür|[Mm]it|[Zz]um|[Zz]ur|[Bb]eim?|[Ss]eit|[Aa]us|[Vv]or|[Uu]nter|[Ww]egen|[Aa]t|[Aa]fter|[Ff]rom|[Ff]or|[Dd]urante|[Dd]esde|[Tt]ras|[Aa]près|[Dd]epuis)(?: (?:\d+|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|vielen|mehreren|über|fast|rund|\p{Ll}+zehn|\p{Ll}+ßig|\p{Ll}+zig))?(?: (?:der|die|das|dem|den|the|la|le|el|los|las))? |(?<!\p{L})(?:der|die|das|den|dem|des|eine?[nmrs]?|alle[rns]?|seine?[nmrs]?|ihre?[nmrs]?|diese[nmrs]?|keine?[nmrs]?) \p{Ll}{3,16}e[nmrs]? )([\uE200\uE300-\uE37F])(?:,[^,.]{0,60},)?(?: (?:has|have|had|today|also|recently|this week|on \p{L}+day|last \p{L}+|hat|ha|a))?[ ]$/u;
const IS_PERSON = /^[\uE000-\uE0FF]/u;
/** "CFO of Globex", "chief executive of the Swedish company Globex"; what looks like a person there is a company too. */
const POST_OF_OTHER =
  /^,? (?:(?:at|of|bei|von|chez|de|van|di) (?:the |an? )?(?:(?!(?:after|on|in|and|or|from|as|to|when|who|until|by|since|following|with|effective|this|last|next|amid|over|under|before|says?|said|has|will|is) )[\p{L}-]+ ){0,3}([\uE000-\uE0FF\uE200\uE300-\uE37F])|(?:for|with) (?:the )?([\uE200\uE300-\uE37F]))/u;
/** "General manager of its Duluth plant" */
const OF_OWN_PLACE =
  /^,? (?:at|of|in|for) (?:its|our|their) (?:[\p{L}-]+ ){0,2}[\uE300-\uE37F] (?:plant|office|site|branch|factory|mill|store|lab|laboratory|hub|studio|region|works|campus|warehouse|operations)(?!\p{L})/iu;
/** "As our manager for Payments" works for us. */
const OUR_POST =
  /(?<!\p{L})(?:our|unsere?[nrm]?|notre|nuestr[oa]|noss[oa]|onze|nostr[oa]) (?:[\p{L}-]+ ){0,3}[\uE100-\uE17F]$/iu;
/** "He has promoted Jane Roe" is told of somebody's people, not surely of the subject's. */
const PERSON_ACTS = /(?:\b(?:he|she)|[\uE000-\uE0FF](?:, [^,.\uE100-\uE1FF]{2,60},)?)(?: (?:has|had|also|then))? $/iu;
const LEAVES_OTHER =
  /\b(?:left|leaves?|leaving|quits?|exit(?:s|ed|ing)?|depart(?:s|ed|ing)?|(?:resign|retir|step)\p{L}*(?: down)? (?:from|at)) (?:the )?[\uE300-\uE37F]/iu;
const JOINS_OTHER = /\b(?:join\p{L}*|rejoint|wechselt zu|moves? to|heads to|lands at) (?:the )?([\uE300-\uE37F])/iu;

/** "Globex has hired Tom Beck, the CFO of Acme": the post is the one he had, unless "as" or "to" leads up to it. */
const INTO_POST = /\b(?:as|to|to be|becomes?|new) (?:[\p{L}\uE200’']+ ){0,5}[\uE100-\uE17F][^\uE000-\uE3FF]{0,2}$/u;

/** "Globex's CTO has left" */
const POSSESSED = /[\uE000-\uE0FF\uE300-\uE37F][’'](?:s )?(?: ?[\p{Ll}-]+ ){0,2} ?$/u;
/** "Globex beats Acme, hires Jane Roe as CFO": what goes on after the subject as the object is told of who opens the sentence. */
const GOES_ON_OF_OTHER =
  /^(?:[\p{L}-]+ ){0,3}[\uE300-\uE37F] \p{Ll}[^.;:\uE000-\uE3FF]{1,60}\uE200[^.;:\uE000-\uE3FF]{0,60}(?:,|,? and| &)(?: (?:also|then|has|and)){0,2} $/u;

/**
 * "Globex CEO Jane Roe quits, Acme shares rise", "Globex loses CEO Jane Roe": whose post is given up, other than by a former chief. What
 * has the shape of a person and loses a chief is a company.
 */
const HOLDER_OF_OTHER =
  /(?<!\b(?:former|ex|one-?time)[ -])(?:([\uE300-\uE37F])(?:[’']s?)?|[\uE000-\uE0FF](?= los)) (?:(?:los(?:es?|t)(?: its)?|interim|deputy|group|outgoing|long-?time) ){0,2}(?=[\uE100-\uE17F])/iu;

/** "Globex co-CEO Tom Beck steps down": a line of a digest. */
const OPENS_WITH_OTHER = /^[\uE300-\uE37F](?:[’']s?)? (?:[\p{Ll}-]+ )?[\uE100-\uE17F],? [\uE000-\uE0FF]/u;

/** "Globex hires a CFO from Acme" */
const TAKEN_FROM = /^[^.;,\uE000-\uE1FF]{0,30}\b(?:from|away from) (?:the )?(?:[\p{L}-]+ ){0,2}\uE200/iu;

/** "Leaves as {R} after nine years at Globex" */
const AFTER_YEARS_AT =
  /^,? after (?:[\p{L}\d-]+ ){1,4}years? (?:at|with) (?:the )?(?:\p{L}{2,3} )?([\uE000-\uE0FF\uE300-\uE37F])/iu;

/** A statement in marked text, and the marks of organisations that are places. */
export type Statement = { start: number; end: number; direction: "in" | "out"; places: ReadonlySet<string> };

/** Whether a statement speaks of another employer than the subject. */
export function isElsewhere(text: string, { start, end, direction, places }: Statement): boolean {
  const own = String.fromCharCode(SUBJECT);
  const after = text.slice(end, end + 60);
  const postOf = POST_OF_OTHER.exec(after);
  const named = postOf?.[1] ?? postOf?.[2];
  const isOurs = OF_OWN_PLACE.test(after) || (postOf?.[2] !== undefined && OUR_POST.test(text.slice(start, end)));
  const employer = isOurs || (named !== undefined && places.has(named)) ? undefined : named;
  // "Succede a Jane Roe", "Sucede a Jane Roe": before a name "a" is no "has".
  const before = text.slice(Math.max(0, start - 100), start);
  const actor = / a $/u.test(before) && IS_PERSON.test(text.slice(start)) ? undefined : ACTS.exec(before)?.[1];
  const isOthersAct = actor !== undefined && actor !== own;
  const lead = text.slice(0, start);
  if (GOES_ON_OF_OTHER.test(lead.slice(0, 240)) || (/^[\uE100-\uE17F]/.test(text.slice(start)) && POSSESSED.test(lead)))
    return true;
  const isOthersLine = text.includes(own) || OPENS_WITH_OTHER.test(text);
  if (direction === "out" && isOthersLine && isPostOfOther(text, { start, end, places })) return true;
  if (employer === own) return direction === "in" && isOthersAct && !INTO_POST.test(text.slice(start, end));
  if (employer !== undefined) return true;
  if (direction === "in" && TAKEN_FROM.test(after)) return true;
  const served = direction === "out" ? AFTER_YEARS_AT.exec(after)?.[1] : undefined;
  if (served !== undefined && !places.has(served)) return true;
  if (/^[^.;,\uE000-\uE1FF]{0,40}\uE200/u.test(after)) return false;
  const isHandedOver = /^hands?\b/i.test(text.slice(start, end));
  if (direction === "in" && !isHandedOver && PERSON_ACTS.test(text.slice(Math.max(0, start - 90), start))) return true;
  if (direction === "out" && LEAVES_OTHER.test(text.slice(start, end + 24))) return true;
  // "Zum Jahreswechsel hat ihn Acme zum Leiter befördert": who acts stands behind.
  const actsBehind = /^[\uE000-\uE0FF] \uE200/u.test(text.slice(start));
  if (isOthersAct && !actsBehind) return true;
  const joined = JOINS_OTHER.exec(text.slice(start, end).replace(/, who [^,]{1,110},/u, " "))?.[1];
  return direction === "in" && joined !== undefined && !places.has(joined);
}

/** Whether another company stands right before the post that the statement begins with. */
function isPostOfOther(text: string, { start, end, places }: Omit<Statement, "direction">): boolean {
  const from = Math.max(0, start - 30);
  const holder = HOLDER_OF_OTHER.exec(text.slice(from, end));
  return holder !== null && !places.has(holder[1] ?? "") && from + holder.index <= start;
}
