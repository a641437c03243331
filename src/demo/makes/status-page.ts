import { MINUTE_MS } from "#core/time.ts";
import type { Calendar } from "../calendar.ts";

/** One entry of a fictional status page; `updates` from first to last, spread over its minutes. */
export type Incident = {
  id: string;
  name: string;
  daysAgo: number;
  minutes: number;
  impact: "none" | "minor" | "major" | "critical" | "maintenance";
  components: string[];
  updates: string[];
};

/** `GET https://status.{domain}/api/v2/incidents.json`, newest first. */
export function statusIncidents(company: string, origin: string, incidents: Incident[], calendar: Calendar): object {
  const pageId = "kq3v9d0m1x2c";
  return {
    page: { id: pageId, name: company, url: origin, time_zone: "Etc/UTC", updated_at: calendar.iso(1) },
    incidents: incidents.map((incident) => {
      const startAt = calendar.at(incident.daysAgo);
      const resolvedAt = new Date(startAt + incident.minutes * MINUTE_MS).toISOString();
      return {
        id: incident.id,
        name: incident.name,
        status: "resolved",
        created_at: new Date(startAt).toISOString(),
        updated_at: resolvedAt,
        monitoring_at: null,
        resolved_at: resolvedAt,
        started_at: new Date(startAt).toISOString(),
        impact: incident.impact,
        shortlink: `https://stspg.example/${incident.id}`,
        page_id: pageId,
        components: incident.components.map((name, i) => ({
          id: `cmp${i}${incident.id}`,
          name,
          status: "operational",
        })),
        incident_updates: updatesOf(incident, startAt).reverse(),
      };
    }),
  };
}

function updatesOf(incident: Incident, startAt: number): object[] {
  const stepMs = (incident.minutes * MINUTE_MS) / Math.max(1, incident.updates.length - 1);
  return incident.updates.map((body, i) => {
    const at = new Date(startAt + stepMs * i).toISOString();
    const isLast = i === incident.updates.length - 1;
    return {
      id: `${incident.id}u${i}`,
      incident_id: incident.id,
      status: isLast ? "resolved" : i === 0 ? "investigating" : "identified",
      body,
      created_at: at,
      updated_at: at,
      display_at: at,
      affected_components: incident.components.map((name) => ({
        code: name.toLowerCase(),
        name,
        old_status: isLast ? "major_outage" : "operational",
        new_status: isLast ? "operational" : "major_outage",
      })),
    };
  });
}
