-- SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
-- SPDX-License-Identifier: EUPL-1.2

-- vir_sign_in is the only role that sees accounts, keys and tokens; the roles that answer for content do not.
do $$
begin
  if not exists (select from pg_roles where rolname = 'vir_sign_in') then
    begin
      create role vir_sign_in nologin nosuperuser nobypassrls nocreatedb nocreaterole;
    exception when duplicate_object or unique_violation then null;
    end;
  end if;
  if not pg_has_role(current_user, 'vir_sign_in', case when current_setting('server_version_num')::int >= 160000 then 'set' else 'member' end) then
    execute format('grant vir_sign_in to %I', current_user);
  end if;
end
$$;

grant usage on schema public to vir_sign_in;

-- A site that may ask members to sign in. Return pages are the exact addresses, their origins the only ones that may call.
create table portal (
  id text primary key check (id ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
  name text not null,
  return_pages text[] not null check (cardinality(return_pages) > 0),
  created_at timestamptz not null default now(),
  disabled_at timestamptz
);

create table account (
  id uuid primary key default gen_random_uuid(),
  login text not null unique check (login = lower(login)),
  name text not null,
  municipality text not null default '',
  password_hash text,
  invitation_hash bytea unique,
  invited_until timestamptz,
  created_at timestamptz not null default now(),
  disabled_at timestamptz
);

-- What the provider has to remember (RFC 6749, 9126, 9449): codes, tokens, grants, sessions, seen proofs.
create table provider_record (
  kind text not null,
  id text not null,
  payload jsonb not null,
  grant_id text generated always as (payload ->> 'grantId') stored,
  uid text generated always as (payload ->> 'uid') stored,
  client_id text generated always as (payload ->> 'clientId') stored,
  account_id text generated always as (payload ->> 'accountId') stored,
  expires_at timestamptz not null,
  used_at timestamptz not null default now(),
  primary key (kind, id)
);
create index on provider_record (grant_id);
create index on provider_record (uid) where kind = 'Session';
create index on provider_record (client_id);
create index on provider_record (account_id);
create index on provider_record (expires_at);

create table provider_key (
  kid text primary key,
  kind text not null check (kind in ('signing', 'cookie', 'nonce')),
  secret jsonb not null,
  created_at timestamptz not null default now()
);

-- Wrong passwords per account and per network; the key is a hash, so that the table holds no addresses.
create table sign_in_failure (
  key bytea primary key,
  count int not null,
  last_at timestamptz not null default now()
);

-- Each record carries the hash of the one before it: a changed or missing record breaks the chain.
create table audit_record (
  number bigint primary key,
  at timestamptz not null,
  event text not null,
  subject text not null,
  portal text not null,
  outcome text not null,
  previous bytea not null,
  hash bytea not null
);

do $$
declare
  name text;
begin
  foreach name in array array['portal', 'account', 'provider_record', 'provider_key', 'sign_in_failure', 'audit_record'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy %I on %I to vir_sign_in using (true) with check (true)', name || '_sign_in', name);
  end loop;
end
$$;

grant select, insert, update, delete on account, provider_record, provider_key, sign_in_failure to vir_sign_in;
grant select, insert, update on portal to vir_sign_in;
grant select, insert on audit_record to vir_sign_in; -- append-only
