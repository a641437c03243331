import type { Calendar } from "../calendar.ts";
import { escapeMarkup } from "../story.ts";

/** One open role of a fictional company. */
export type Role = {
  title: string;
  department: string;
  location: string;
  daysAgo: number;
  html: string;
};

/** `GET https://boards-api.greenhouse.io/v1/boards/{token}/jobs?content=true`; the content is escaped HTML, as published. */
export function greenhouseBoard(company: string, token: string, roles: Role[], calendar: Calendar): object {
  return {
    jobs: roles.map((role, i) => ({
      absolute_url: `https://boards.greenhouse.io/${token}/jobs/${7_004_100 + i}`,
      data_compliance: [{ type: "gdpr", requires_consent: false, retention_period: null }],
      internal_job_id: 5_100_200 + i,
      location: { name: role.location },
      metadata: null,
      id: 7_004_100 + i,
      updated_at: calendar.iso(role.daysAgo).replace(".000Z", "-00:00"),
      first_published: calendar.iso(role.daysAgo).replace(".000Z", "-00:00"),
      requisition_id: `REQ-${310 + i}`,
      title: role.title,
      company_name: company,
      content: escapeMarkup(role.html),
      departments: [{ id: 88_000 + i, name: role.department, child_ids: [], parent_id: null }],
      offices: [{ id: 99_000 + i, name: role.location, location: role.location, child_ids: [], parent_id: null }],
    })),
    meta: { total: roles.length },
  };
}

/** `GET https://api.lever.co/v0/postings/{site}?mode=json` */
export function leverBoard(site: string, roles: Role[], calendar: Calendar): object[] {
  return roles.map((role, i) => {
    const id = `5e1d0c7a-31f2-4b7e-9a54-0000000000${String(i + 10)}`;
    return {
      id,
      text: role.title,
      createdAt: calendar.at(role.daysAgo),
      categories: {
        commitment: "Full-time",
        department: role.department,
        location: role.location,
        team: role.department,
      },
      country: null,
      workplaceType: "hybrid",
      description: role.html,
      descriptionPlain: plain(role.html),
      lists: [{ text: "What you bring", content: "<li>Curiosity</li><li>Patience with spreadsheets</li>" }],
      additional: "<p>Applications are read by people.</p>",
      additionalPlain: "Applications are read by people.",
      hostedUrl: `https://jobs.lever.co/${site}/${id}`,
      applyUrl: `https://jobs.lever.co/${site}/${id}/apply`,
    };
  });
}

/** `GET https://api.ashbyhq.com/posting-api/job-board/{name}` */
export function ashbyBoard(name: string, roles: Role[], calendar: Calendar): object {
  return {
    apiVersion: "1",
    jobs: roles.map((role, i) => {
      const id = `b7f3a9d2-6c11-4f0e-8d3b-0000000000${String(i + 10)}`;
      return {
        id,
        title: role.title,
        department: role.department,
        team: role.department,
        employmentType: "FullTime",
        location: role.location,
        secondaryLocations: [],
        isRemote: false,
        isListed: true,
        publishedAt: calendar.iso(role.daysAgo).replace("Z", "+00:00"),
        descriptionHtml: role.html,
        descriptionPlain: plain(role.html),
        jobUrl: `https://jobs.ashbyhq.com/${name}/${id}`,
        applyUrl: `https://jobs.ashbyhq.com/${name}/${id}/application`,
      };
    }),
  };
}

function plain(html: string): string {
  return html
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}
