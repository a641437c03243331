import type { ApplianceApi, SeenSignal } from "#demo/appliance-api.ts";
import type { Company, ExpectedSignal } from "#demo/company.ts";

/** A signal with its sources and the domain of its account. */
export type Finding = SeenSignal & { domain: string };

/** All that the appliance has found, with sources. */
export async function readFindings(api: ApplianceApi): Promise<Finding[]> {
  const domains = new Map((await api.accounts()).map((account) => [account.id, account.domain]));
  const signals = await Promise.all((await api.signals()).map(({ id }) => api.signal(id)));
  return signals.map((signal) => ({ ...signal, domain: domains.get(signal.account_id) ?? "" }));
}

/** What must not differ between two runs over the same web: everything but ids and the time of the run. */
export function essence(findings: Finding[]): string[] {
  return findings
    .map(({ domain, type, subtype, title, data, occurred_at, confidence, sources }) =>
      JSON.stringify({
        domain,
        type,
        subtype,
        title,
        data,
        occurred_at,
        confidence,
        sources: (sources ?? []).map(({ url, excerpt }) => `${url} ${excerpt}`).sort(),
      }),
    )
    .sort();
}

/** The differences between what a company's pages tell and what was found about it; empty when all is well. */
export function differences(company: Company, findings: Finding[], isLater: boolean): string[] {
  const expected = company.expected.filter((signal) => isLater || !signal.isLater);
  const open = findings.filter(({ domain }) => domain === company.domain);
  const complaints: string[] = [];
  for (const wanted of expected) {
    const at = open.findIndex((found) => mismatches(wanted, found).length === 0);
    if (at >= 0) {
      open.splice(at, 1);
      continue;
    }
    const near = open.filter(({ type }) => type === wanted.type).map((found) => mismatches(wanted, found).join(", "));
    complaints.push(
      `${company.name}: no ${wanted.type} ${JSON.stringify(wanted.data)} (${near.join(" / ") || "none of its type"})`,
    );
  }
  for (const found of open)
    complaints.push(`${company.name}: nobody told of ${found.type} “${found.title}” ${found.sources?.[0]?.url}`);
  return complaints;
}

function mismatches(wanted: ExpectedSignal, found: Finding): string[] {
  const complaints: string[] = [];
  if (found.type !== wanted.type) complaints.push(`type ${found.type}`);
  if (wanted.subtype && found.subtype !== wanted.subtype) complaints.push(`subtype ${found.subtype}`);
  if (wanted.occurredOn && !found.occurred_at.startsWith(wanted.occurredOn)) {
    complaints.push(`occurred ${found.occurred_at}, not ${wanted.occurredOn}`);
  }
  const sources = new Set((found.sources ?? []).map(({ url }) => new URL(url).hostname.split(".").slice(-2).join(".")));
  if (sources.size !== (wanted.sources ?? 1)) complaints.push(`sources ${[...sources].join(" ")}`);
  for (const [slot, value] of Object.entries(wanted.data)) {
    if (!holds(found.data[slot], value)) complaints.push(`${slot} ${JSON.stringify(found.data[slot])}`);
  }
  return complaints;
}

function holds(found: unknown, wanted: string | number): boolean {
  if (Array.isArray(found)) return found.some((entry) => holds(entry, wanted));
  if (typeof wanted === "number" || typeof found !== "string") return found === wanted;
  return found.toLowerCase().includes(wanted.toLowerCase());
}
