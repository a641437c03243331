import { addAccount } from "../../../helpers/api.ts";
import type { RouteFile } from "./route-case.ts";

const RUBRIC = { weights: { fit: 40, recency: 20, strength: 20, depth: 20 }, floor: 60 };
const CRITERION = { key: "size", attribute: "employee_count", op: "gte", value: 50, weight: 10 };

const WRONG_RUBRICS = [
  { body: { weights: { ...RUBRIC.weights, fit: 41 } }, code: "invalid_param", param: "weights" },
  { body: { weights: { fit: 100 } }, code: "missing_param", param: "weights.recency" },
  { body: { ...RUBRIC, floor: 101 }, code: "invalid_param", param: "floor" },
  { body: { ...RUBRIC, colour: "red" }, code: "invalid_param", param: "colour" },
  { body: { ...RUBRIC, version: 99 }, code: "version_conflict", status: 409 },
  { body: { ...RUBRIC, criteria: [CRITERION, CRITERION] }, code: "invalid_param", param: "criteria[1].key" },
  {
    body: { ...RUBRIC, criteria: [{ ...CRITERION, value: "fifty" }] },
    code: "invalid_param",
    param: "criteria[0].value",
  },
  {
    body: { ...RUBRIC, criteria: [{ ...CRITERION, attribute: "mood" }] },
    code: "invalid_param",
    param: "criteria[0].attribute",
  },
  {
    body: { ...RUBRIC, criteria: [{ ...CRITERION, attribute: "hq_country", op: "in", value: ["DE", "Atlantis"] }] },
    code: "invalid_param",
    param: "criteria[0].value[1]",
  },
  {
    body: { ...RUBRIC, criteria: [{ ...CRITERION, attribute: "industry" }] },
    code: "invalid_param",
    param: "criteria[0].op",
  },
  {
    body: { ...RUBRIC, type_overrides: { hiring: { enabled: false } } },
    code: "unknown_signal_type",
    param: "type_overrides",
  },
  {
    body: { ...RUBRIC, type_overrides: { funding: { half_life_days: 0 } } },
    code: "invalid_param",
    param: "type_overrides.funding.half_life_days",
  },
];

export const workspaceRoutes: RouteFile = {
  async prepare(api) {
    const account = await addAccount(api, { domain: "scored.example" });

    await api.call("POST", `/v1/accounts/${account}:rescore`);
    return { account };
  },
  cases: [
    { method: "GET", path: "/v1/workspace", role: "read_only" },
    {
      method: "PATCH",
      path: "/v1/workspace",
      role: "admin",
      body: { name: "Ours, renamed" },
      wrong: [
        { body: {}, code: "missing_param", param: "name" },
        { body: { name: " " }, code: "invalid_param", param: "name" },
        { body: { name: "x", plan: "pro" }, code: "invalid_param", param: "plan" },
      ],
    },
    { method: "GET", path: "/v1/workspace/usage", role: "read_only" },
    {
      method: "GET",
      path: "/v1/workspace/rubric",
      role: "read_only",
      wrong: [
        { query: "version=x", code: "invalid_param", param: "version" },
        { query: "version=99", code: "rubric_not_found", status: 404 },
      ],
    },
    {
      method: "POST",
      path: "/v1/workspace/rubric:preview",
      role: "read_write",
      body: RUBRIC,
      wrong: WRONG_RUBRICS,
    },
    {
      method: "PUT",
      path: "/v1/workspace/rubric",
      role: "admin",
      body: RUBRIC,
      wrong: WRONG_RUBRICS,
      events: ["workspace.rubric_updated"],
    },
    {
      method: "GET",
      path: "/v1/workspace/rubric/versions",
      role: "read_only",
      wrong: [
        { query: "limit=0", code: "invalid_param", param: "limit" },
        { query: "cursor=x", code: "invalid_cursor", param: "cursor" },
      ],
    },
    {
      method: "GET",
      path: "/v1/accounts/{account}/score",
      role: "read_only",
      wrong: [
        { query: "at=yesterday", code: "invalid_timestamp", param: "at" },
        { query: "at=2031-01-01", code: "invalid_param", param: "at" },
        { query: "at=2020-01-01", code: "score_not_found", status: 404 },
      ],
    },
    { method: "GET", path: "/v1/status", role: "none" },
    { method: "GET", path: "/v1/system", role: "admin" },
    {
      method: "GET",
      path: "/v1/feeds",
      role: "read_only",
      wrong: [{ query: "limit=0", code: "invalid_param", param: "limit" }],
    },
  ],
};
