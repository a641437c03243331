import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import { AppError, messageOf } from "#core/errors.ts";

/** A YAML text that knows at which line and column everything in it stands. */
export type YamlFile = { name: string; document: Document.Parsed; lines: LineCounter };

/** The text, and what keeps it from being YAML: syntax errors and keys given twice, each with its place. */
export function parseYaml(text: string, name: string): { file: YamlFile; problems: string[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const file: YamlFile = { name, document, lines };
  return { file, problems: document.errors.map((error) => `${placeAt(file, error.pos[0])}: ${explain(error)}`) };
}

/** The plain value of a node. Aliases that unfold into more than a file of this kind can hold are refused where they stand. */
export function toValue(file: YamlFile, node: Node): unknown {
  try {
    return node.toJS(file.document);
  } catch (error) {
    throw new AppError("invalid", `${placeOf(file, node)}: not valid YAML: ${messageOf(error)}.`, { cause: error });
  }
}

/** Where the value at these steps stands, or the key that leads to it; of what is absent, the nearest thing around it. */
export function placeNear(file: YamlFile, steps: readonly PropertyKey[], wanted: "value" | "key" = "key"): string {
  let node: unknown = file.document.contents;
  let nearest = node;
  for (const [i, step] of steps.entries()) {
    if (isAlias(node)) node = node.resolve(file.document);
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
      if (!pair) break;
      node = pair.value;
      nearest = (wanted === "key" && i === steps.length - 1) || node === null ? pair.key : node;
    } else if (isSeq(node) && node.items[Number(step)] !== undefined) {
      node = node.items[Number(step)];
      nearest = node;
    } else break;
  }
  return placeOf(file, nearest);
}

/** `config/bots/prices.yaml:3:9`. */
export function placeOf(file: YamlFile, node: unknown): string {
  const range =
    typeof node === "object" && node !== null && "range" in node ? (node.range as [number] | undefined) : undefined;
  return placeAt(file, range?.[0] ?? 0);
}

export function placeAt(file: YamlFile, offset: number): string {
  const { line, col } = file.lines.linePos(offset);
  return `${file.name}:${Math.max(1, line)}:${Math.max(1, col)}`;
}

function explain(error: { code: string; message: string }): string {
  if (error.code === "DUPLICATE_KEY") return "this key is given twice; keep one of the two.";
  return `not valid YAML: ${error.message.replace(/\.?\s*$/, ".")}`;
}
