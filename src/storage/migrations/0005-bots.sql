-- Bots, their runs and fires.

-- `slot` is the place a bot takes of those the quota gives. That no two of a workspace share one keeps creations at the
-- same instant inside the quota. A deleted bot is hidden; it and its history go when `purge_at` has come.
create table bots (
  id text primary key, workspace_id text not null, key text, slot integer, template text not null, status text not null,
  fires_signal text not null, signal_score real not null, created_at integer not null, deleted_at integer, purge_at integer,
  revision integer not null, body text not null
) strict;
create index bots_by_creation on bots (workspace_id, created_at desc, id desc) where deleted_at is null;
create unique index bots_by_key on bots (workspace_id, key) where key is not null and deleted_at is null;
create unique index bots_by_slot on bots (workspace_id, slot) where slot is not null;
create index bots_due_purge on bots (purge_at) where purge_at is not null;

create table runs (
  id text primary key, workspace_id text not null, bot_id text not null, status text not null, latency_ms integer,
  match_count integer not null, fire_count integer not null, created_at integer not null, finished_at integer, body text not null
) strict;
create index runs_by_bot on runs (workspace_id, bot_id, created_at desc, id desc);
-- All that health is computed from, so that no body is read for it.
create index runs_by_finish on runs (workspace_id, bot_id, finished_at, status, latency_ms, match_count, fire_count);
create index runs_by_age on runs (created_at);

create table fires (
  id text primary key, workspace_id text not null, bot_id text not null, account_id text, fired_at integer not null,
  body text not null
) strict;
create index fires_by_bot on fires (workspace_id, bot_id, fired_at desc, id desc);
create index fires_by_account on fires (account_id) where account_id is not null;
