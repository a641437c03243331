-- How the crawls of a workspace fared lately is asked every few seconds while somebody looks at it.
create index fetches_by_outcome on fetches (workspace_id, fetched_at, outcome);
