-- What bots compare their next look with, one row a bot, and when each is due.

create table memories (
  id text primary key, workspace_id text not null, body text not null
) strict;

alter table bots add column next_run_at integer;
update bots set next_run_at = body ->> '$.nextRunAt';
create index bots_due on bots (next_run_at) where next_run_at is not null and deleted_at is null;
