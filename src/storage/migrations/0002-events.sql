-- The event log, numbered in the order of commits. An event carries the time its step began and is committed later, so who
-- reads on by time could miss one; the one writer gives the numbers, and autoincrement never gives one again, whatever
-- retention or a purge has removed.
create table numbered_events (
  seq integer primary key autoincrement, id text not null unique, workspace_id text not null, type text not null,
  account_id text, created_at integer not null, body text not null
) strict;
insert into numbered_events (id, workspace_id, type, account_id, created_at, body)
  select id, workspace_id, type, account_id, created_at, body from events order by rowid;
drop table events;
alter table numbered_events rename to events;
-- `created_at` is there to be looked at without the row.
create index events_in_order on events (workspace_id, seq, created_at);
create index events_of_type on events (workspace_id, type, seq, created_at);
create index events_by_account on events (account_id);
create index events_by_age on events (created_at);
