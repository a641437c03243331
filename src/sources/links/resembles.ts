import type { Target } from "#core/source.ts";

const LENGTH_MIN = 3;

/**
 * Whether a label chosen elsewhere (a job board's token, an organisation on GitHub) is likely the company's: one of the
 * two spellings begins with the other, letters and digits only ("acme", "acmehq" and "Acme Robotics" are alike).
 */
export function resembles(label: string, target: Target): boolean {
  const wanted = letters(label);
  const own = [target.name, target.domain.split(".")[0] ?? "", ...target.aliases].map(letters);
  return own.some((name) => isPrefix(name, wanted) || isPrefix(wanted, name));
}

function isPrefix(short: string, long: string): boolean {
  return short.length >= LENGTH_MIN && long.startsWith(short);
}

function letters(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}
