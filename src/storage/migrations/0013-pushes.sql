-- What was sent to bots. `is_waiting` until the run it came with has ended; then its content is gone and the row only knows the message again.

create table pushes (
  id text primary key, workspace_id text not null, bot_id text not null, run_id text not null, is_waiting integer not null,
  created_at integer not null, body text not null
) strict;
create index pushes_waiting on pushes (workspace_id, bot_id, run_id) where is_waiting = 1;
create index pushes_by_bot on pushes (workspace_id, bot_id);
create index pushes_by_age on pushes (created_at);
