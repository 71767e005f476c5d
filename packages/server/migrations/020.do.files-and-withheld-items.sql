-- SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
-- SPDX-License-Identifier: EUPL-1.2

-- What a file's own server says of it, where the source does not say it. One row for each address; `next_at` is also the claim of a
-- process that asks just now.
create table file_fact (
  url text primary key,
  mime_type text,
  size_in_bytes bigint,
  next_at timestamptz not null default now(),
  failures integer not null default 0,
  problem text
);
create index file_fact_due on file_fact (next_at);
create index item_attachments on item using gin (attachments jsonb_path_ops) where attachments is not null;
alter table file_fact enable row level security;
alter table file_fact force row level security;
create policy file_fact_write on file_fact to vir_import using (true) with check (true);
grant select, insert, update, delete on file_fact to vir_import;

-- Items the office has taken down: nobody sees them, whatever their source says. What was decided, when and why stays on record.
alter table item add column withheld boolean not null default false;
create index item_withheld on item (id) where withheld;
create table withdrawal (
  id bigint generated always as identity primary key,
  item_id text not null references item on delete cascade,
  withdrawn_at timestamptz not null default now(),
  reason text,
  restored_at timestamptz
);
create unique index withdrawal_in_force on withdrawal (item_id) where restored_at is null;
alter table withdrawal enable row level security;
alter table withdrawal force row level security;
create policy withdrawal_write on withdrawal to vir_import using (true) with check (true);
grant select, insert, update, delete on withdrawal to vir_import;

drop policy item_read on item;
create policy item_read on item for select to vir_app
  using (deleted_at is null and not withheld and (visibility = 'public' or vir_viewer() = 'member'));
