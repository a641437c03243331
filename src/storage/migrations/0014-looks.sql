-- What runs of bots were given to look at, for backtests. `size` is what the body takes beyond a few hundred bytes.

create table looks (
  id text primary key, workspace_id text not null, bot_id text not null, place text not null, looked_at integer not null,
  size integer not null, body text not null
) strict;
create index looks_by_bot on looks (bot_id, looked_at desc, id desc, size);
create index looks_by_place on looks (workspace_id, place, bot_id, looked_at, id);
create index looks_by_age on looks (looked_at);
