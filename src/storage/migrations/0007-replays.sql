-- Answers to requests with an Idempotency-Key; the body is sealed.
create table replays (id text primary key, workspace_id text not null, created_at integer not null, body text not null) strict;
create index replays_by_age on replays (created_at);
