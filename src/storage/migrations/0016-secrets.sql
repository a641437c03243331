-- The key that secrets are sealed under, as its fingerprint, and the appliance's own secret sealed with it. One row, written
-- when the secrets are first sealed, which SQL cannot do: see storage/secret-key.ts.
create table secret_key (
  id integer primary key check (id = 1), fingerprint text not null, own_secret text not null, since integer not null
) strict;
