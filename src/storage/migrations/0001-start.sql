-- Real columns are what lists filter and sort by; `body` holds the whole record as JSON.
create table workspaces (id text primary key, created_at integer not null, body text not null) strict;

create table keys (
  id text primary key, workspace_id text not null, hash text not null unique, created_at integer not null,
  revoked_at integer, last_used_at integer, body text not null
) strict;
create index keys_by_workspace on keys (workspace_id, created_at desc, id desc);

create table accounts (
  id text primary key, workspace_id text not null, domain text not null, name text not null, external_id text, owner text,
  status text not null, score real not null, created_at integer not null, updated_at integer not null,
  next_score_at integer, next_crawl_at integer, purge_at integer, revision integer not null, body text not null
) strict;
create unique index accounts_by_domain on accounts (workspace_id, domain);
create unique index accounts_by_external_id on accounts (workspace_id, external_id) where external_id is not null;
create index accounts_by_creation on accounts (workspace_id, status, created_at desc, id desc);
create index accounts_by_score on accounts (workspace_id, status, score desc, id desc);
create index accounts_by_name on accounts (workspace_id, status, name, id);
create index accounts_due_score on accounts (next_score_at) where status = 'active';
create index accounts_due_crawl on accounts (next_crawl_at) where status = 'active';
create index accounts_due_purge on accounts (purge_at) where status = 'deleted';

create table contacts (
  id text primary key, workspace_id text not null, account_id text not null, name_key text not null,
  created_at integer not null, body text not null
) strict;
create unique index contacts_by_name on contacts (account_id, name_key);

-- `folded` is the text of a configured feed's item in lower case, for finding company names in any script.
create table documents (
  id text primary key, workspace_id text not null, account_id text, feed_url text, folded text, owner text not null, key text not null,
  content_hash text not null, fetched_at integer not null, body text not null
) strict;
create unique index documents_by_content on documents (workspace_id, owner, key, content_hash);
create index documents_by_key on documents (workspace_id, owner, key, fetched_at desc);
create index documents_by_feed on documents (workspace_id, fetched_at desc) where feed_url is not null;
create index documents_by_age on documents (fetched_at, id);

create table signals (
  id text primary key, workspace_id text not null, account_id text not null, type text not null, category text not null,
  family text not null, strength real not null, status text not null, occurred_at integer not null,
  detected_at integer not null, body text not null
) strict;
create index signals_by_detection on signals (workspace_id, detected_at desc, id desc);
create index signals_by_type on signals (workspace_id, type, detected_at desc, id desc);
create index signals_by_account on signals (workspace_id, account_id, detected_at desc, id desc);

-- The documents that signals rest on, which retention leaves alone.
create table evidence (document_id text not null, signal_id text not null, primary key (document_id, signal_id)) strict, without rowid;
create index evidence_by_signal on evidence (signal_id);

create table scores (id text primary key, workspace_id text not null, account_id text not null, at integer not null, body text not null) strict;
create index scores_by_account on scores (workspace_id, account_id, at desc, id desc);

create table briefs (
  id text primary key, workspace_id text not null, account_id text not null, version integer not null,
  generated_at integer not null, body text not null
) strict;
create unique index briefs_by_version on briefs (account_id, version desc);

-- A brief is never changed. It can go only while its account is being purged, which this table says.
create table purging (account_id text primary key) strict;
create trigger briefs_never_change before update on briefs begin
  select raise(abort, 'briefs are immutable');
end;
-- `insert or replace` would delete without asking the trigger below.
create trigger briefs_never_again before insert on briefs
  when exists (select 1 from briefs where id = new.id or (account_id = new.account_id and version = new.version)) begin
  select raise(abort, 'briefs are immutable');
end;
create trigger briefs_never_go before delete on briefs
  when not exists (select 1 from purging where account_id = old.account_id) begin
  select raise(abort, 'briefs are immutable');
end;

create table crawls (
  id text primary key, workspace_id text not null, account_id text not null, status text not null,
  created_at integer not null, body text not null
) strict;
-- One crawl of an account at a time, whoever asks for it.
create unique index crawls_unfinished on crawls (account_id) where status <> 'finished';
create index crawls_by_account on crawls (workspace_id, account_id, created_at desc, id desc);

create table fetches (
  id text primary key, workspace_id text not null, owner text not null, crawl_id text not null, source_id text not null,
  url text not null, outcome text not null, fetched_at integer not null, body text not null
) strict;
create unique index fetches_by_crawl on fetches (crawl_id, source_id, url);
create index fetches_by_url on fetches (workspace_id, owner, source_id, url, fetched_at desc);
create index fetches_by_age on fetches (fetched_at);

create table events (
  id text primary key, workspace_id text not null, type text not null, account_id text, created_at integer not null, body text not null
) strict;
create index events_by_creation on events (workspace_id, created_at desc, id desc);
create index events_by_account on events (account_id);
create index events_by_age on events (created_at);

create table webhooks (
  id text primary key, workspace_id text not null, created_at integer not null, deleted_at integer, revision integer not null,
  body text not null
) strict;
create index webhooks_by_workspace on webhooks (workspace_id, created_at desc, id desc);

create table deliveries (
  id text primary key, workspace_id text not null, webhook_id text not null, event_id text not null, sequence integer not null,
  status text not null, created_at integer not null, body text not null
) strict;
create unique index deliveries_by_sequence on deliveries (webhook_id, sequence desc);
create unique index deliveries_by_event on deliveries (webhook_id, event_id);
create index deliveries_of_event on deliveries (event_id);
create index deliveries_by_age on deliveries (created_at);

-- The last number given to a delivery of each endpoint; it outlives the deliveries.
create table sequences (webhook_id text primary key, last integer not null) strict;

-- A job is running (it has a token), held (something must end first) or open. Only open jobs are looked at when a free lane
-- claims the next ones; what a job waited for opens it again when it ends.
create table jobs (
  id text primary key, step text not null, payload text not null, key text, serial_key text, group_id text, after_group text,
  held_by text check (held_by in ('serial', 'group')), run_at integer not null, priority integer not null,
  attempt integer not null, token text, lease_until integer, created_at integer not null
) strict;
create unique index jobs_waiting_by_key on jobs (key) where key is not null and token is null;
create index jobs_open on jobs (step, priority, run_at, id) where token is null and held_by is null;
create index jobs_leased on jobs (step, lease_until) where token is not null;
create index jobs_busy on jobs (serial_key) where serial_key is not null and token is not null;
create index jobs_held on jobs (serial_key, priority, run_at, id) where held_by = 'serial';
create index jobs_by_group on jobs (group_id) where group_id is not null;
create index jobs_after_group on jobs (after_group) where after_group is not null;

-- One row that is written to find out whether writing works.
create table heartbeat (id integer primary key check (id = 1), at integer not null) strict;
