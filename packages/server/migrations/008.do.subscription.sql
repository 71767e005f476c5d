-- SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
-- SPDX-License-Identifier: EUPL-1.2

-- Sources that are asked again and again, with what the last answers were. `next_at` is also the claim of a process that is asking just now.
create table subscription (
  source_id bigint primary key references source on delete cascade,
  list text not null check (list in ('news', 'events', 'projects')),
  url text not null,
  every_minutes integer not null check (every_minutes between 5 and 10080),
  paused boolean not null default false,
  -- What entries get that do not say it themselves.
  member text,
  visibility text check (visibility in ('public', 'members')),
  tags text[] not null default '{}',
  -- Validators of the last answer that was taken (RFC 9110 section 8.8), and the hash of what it held.
  etag text,
  last_modified text,
  content_hash text,
  next_at timestamptz not null default now(),
  checked_at timestamptz,
  succeeded_at timestamptz,
  failures integer not null default 0,
  problem text
);
create index subscription_due on subscription (next_at) where not paused;

-- Items an answer should have held and did not: so many times in a row. Apart from `item`, whose changes are notices to the servers.
create table missing_item (
  item_id text primary key references item on delete cascade,
  pulls integer not null default 1
);

alter table subscription enable row level security;
alter table subscription force row level security;
-- Addresses may hold keys: visitors' sessions read only what /metrics says, of sources they know.
create policy subscription_read on subscription for select to vir_app
  using (exists (select from source where source.id = subscription.source_id));
create policy subscription_write on subscription to vir_import using (true) with check (true);
grant select (source_id, succeeded_at, failures, paused) on subscription to vir_app;
grant select, insert, update, delete on subscription to vir_import;

alter table missing_item enable row level security;
alter table missing_item force row level security;
create policy missing_item_write on missing_item to vir_import using (true) with check (true);
grant select, insert, update, delete on missing_item to vir_import;
