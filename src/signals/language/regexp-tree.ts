/** One part of a regular expression, as far as it matters which words a match must have. */
export type Node =
  | { kind: "char"; char: string }
  /** One of few known characters. */
  | { kind: "oneOf"; chars: string[] }
  | { kind: "digit" }
  /** Anything else that takes up text. */
  | { kind: "any" }
  /** Between two letters there is none: a word may begin or end here. */
  | { kind: "wordEdge" }
  /** No letter of a word that has begun follows. */
  | { kind: "wordEnd" }
  /** Takes up no text, and its condition is left aside. */
  | { kind: "nothing" }
  /** Takes up no text; one of the alternatives follows here, or stands right before. */
  | { kind: "ahead" | "behind"; alternatives: Node[][] }
  | Group
  | { kind: "repeated"; node: Node; isOptional: boolean; isOnce: boolean };

export type Group = { kind: "group"; alternatives: Node[][] };

/** A class of more characters than these is "any". */
const CLASS_CHARS_MAX = 6;
/** Lookaheads that say: no letter, nor something else. */
const NO_LETTER_AFTER = /^\(\?!(?:\\p\{L\}|\[(?:\\p\{L\}|[^\]^]*\\p\{L\})[^\]]*\])[)|]/;
/** Lookbehinds that say: no letter before. */
const NO_LETTER_BEFORE = /^\(\?<!\[?(?:\\p\{L\}|\\p\{Lu\}|[^\]]*\\p\{L\})[^()|]*\)$/;

/**
 * The structure of a regular expression of JavaScript, as alternatives of sequences. Only what our own patterns use; throws on
 * syntax it does not know rather than to misread it.
 */
export function parseRegExp(source: string): Node[][] {
  let at = 0;
  const ends = groupEnds(source);
  const alternatives = readAlternatives();
  if (at < source.length) throw new Error(`regular expression not understood at ${at}: ${source.slice(at, at + 20)}`);
  return alternatives;

  function readAlternatives(): Node[][] {
    const found: Node[][] = [[]];
    while (at < source.length && source[at] !== ")") {
      if (source[at] === "|") {
        at += 1;
        found.push([]);
      } else found.at(-1)?.push(readRepeated());
    }
    return found;
  }

  function readRepeated(): Node {
    const node = readNode();
    if (!"*+?{".includes(source.charAt(at) || " ")) return node;
    const quantifier = /^(?:[*+?]|\{(\d+)(?:,\d*)?\})\??/.exec(source.slice(at, at + 16));
    if (!quantifier) return node;
    at += quantifier[0].length;
    const isOptional = /^[*?]/.test(quantifier[0]) || quantifier[1] === "0";
    return { kind: "repeated", node, isOptional, isOnce: /^\?/.test(quantifier[0]) };
  }

  function readNode(): Node {
    const char = source.charAt(at);
    if (char === "(") return readGroup();
    if (char === "[") return readClass();
    if (char === "\\") return readEscape();
    at += 1;
    if (char === "^") return { kind: "wordEdge" };
    if (char === "$") return { kind: "wordEnd" };
    return char === "." ? ANY : charNode(char);
  }

  function readGroup(): Node {
    const start = at;
    const text = source.slice(start, ends.get(start));
    const known = groups.get(text);
    if (known) {
      at += text.length;
      return known;
    }
    const node = readNewGroup();
    if (groups.size === GROUPS_MAX) groups.clear();
    groups.set(text, node);
    return node;
  }

  function readNewGroup(): Node {
    const start = at;
    const opening = /^\((?:\?(?:<?[=!]|:|<\w+>))?/.exec(source.slice(at, at + 40))?.[0] ?? "(";
    at += opening.length;
    const inner = readAlternatives();
    if (source[at] !== ")")
      throw new Error(`regular expression without a closing bracket: ${source.slice(start, start + 20)}`);
    at += 1;
    if (opening === "(?<!" && NO_LETTER_BEFORE.test(source.slice(start, at))) return { kind: "wordEdge" };
    if (opening === "(?!" && NO_LETTER_AFTER.test(source.slice(start, at))) return { kind: "wordEnd" };
    if (opening === "(?=") return { kind: "ahead", alternatives: inner };
    if (opening === "(?<=") return { kind: "behind", alternatives: inner };
    if (/^\(\?<?!$/.test(opening)) return { kind: "nothing" };
    return { kind: "group", alternatives: inner };
  }

  function readClass(): Node {
    const end = endOfClass();
    const content = source.slice(at + 1, end).replace(/\\u[0-9a-fA-F]{4}/g, (escaped) => decode(escaped) ?? escaped);
    at = end + 1;
    // A range, an escape or a negation may stand for anything.
    if (/^\^|\\|[^-]-[^-]/.test(content) || content.length > CLASS_CHARS_MAX) return { kind: "any" };
    return { kind: "oneOf", chars: [...content] };
  }

  function endOfClass(): number {
    for (let end = at + 1; end < source.length; end += 1) {
      if (source[end] === "\\") end += 1;
      else if (source[end] === "]") return end;
    }
    throw new Error("regular expression without the end of a class");
  }

  function readEscape(): Node {
    const [escaped = ""] = /^\\(?:[pP]\{[^}]*\}|u[0-9a-fA-F]{4}|u\{[0-9a-fA-F]+\}|x[0-9a-fA-F]{2}|k<\w+>|[\s\S])/.exec(
      source.slice(at, at + 40),
    ) ?? [""];
    if (escaped === "") throw new Error("regular expression that ends with a backslash");
    at += escaped.length;
    if (escaped === "\\b") return { kind: "wordEdge" };
    if (escaped === "\\d") return { kind: "digit" };
    if (escaped === "\\s") return charNode(" ");
    if (escaped === "\\B") return { kind: "nothing" };
    const char = decode(escaped);
    return char === undefined ? ANY : charNode(char);
  }
}

/** Our expressions are put together from the same parts: one node for each, so that what is worked out about it is worked out once. */
const groups = new Map<string, Node>();
/** Expressions that are used together share most of it; to keep every part would take 50 MB. */
const GROUPS_MAX = 100;

/** Where each group ends that begins at a place. */
function groupEnds(source: string): Map<number, number> {
  const ends = new Map<number, number>();
  const open: number[] = [];
  let isInClass = false;
  for (let at = 0; at < source.length; at += 1) {
    const char = source.charCodeAt(at);
    if (char === BACKSLASH) at += 1;
    else if (isInClass) isInClass = char !== CLASS_END;
    else if (char === CLASS_START) isInClass = true;
    else if (char === GROUP_START) open.push(at);
    else if (char === GROUP_END) ends.set(open.pop() ?? -1, at + 1);
  }
  return ends;
}

const [BACKSLASH, CLASS_START, CLASS_END, GROUP_START, GROUP_END] = [92, 91, 93, 40, 41];

const ANY: Node = { kind: "any" };
/** One for each character: our expressions have more than a million. */
const charNodes = new Map<string, Node>();

function charNode(char: string): Node {
  const node = charNodes.get(char) ?? { kind: "char", char };
  charNodes.set(char, node);
  return node;
}

/** The character that an escape stands for, where it stands for just one. */
function decode(escaped: string): string | undefined {
  if (/^\\[ux][0-9a-fA-F]{2,4}$/.test(escaped)) return String.fromCharCode(Number.parseInt(escaped.slice(2), 16));
  const letter = escaped.charAt(1);
  return escaped.length === 2 && /[^\p{L}\p{N}]/u.test(letter) ? letter : undefined;
}
