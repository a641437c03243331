-- Alerts of bots. `inbox_at` is when one came into the inbox of the workspace, `run_id` leads from a fire to the alert that tells it.

create table alerts (
  id text primary key, workspace_id text not null, bot_id text not null, run_id text, channel text not null, status text not null,
  created_at integer not null, delivered_at integer, inbox_at integer, read_at integer, body text not null
) strict;
create index alerts_by_creation on alerts (workspace_id, created_at desc, id desc);
create index alerts_by_bot on alerts (workspace_id, bot_id, created_at desc, id desc);
create index alerts_by_delivery on alerts (workspace_id, bot_id, delivered_at) where delivered_at is not null;
create index alerts_waiting on alerts (workspace_id, bot_id) where status = 'waiting';
create index alerts_in_inbox on alerts (workspace_id, inbox_at desc, id desc) where inbox_at is not null;
create index alerts_by_run on alerts (run_id) where run_id is not null;
create index alerts_by_age on alerts (created_at);
