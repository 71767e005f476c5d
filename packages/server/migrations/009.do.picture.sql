-- SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
-- SPDX-License-Identifier: EUPL-1.2

-- Copies of the images items name, so that no visitor's browser asks the host they come from. One row for each address;
-- `hash` names the copies once there are some. `next_at` is also the claim of a process that fetches just now.
create table picture (
  url text primary key,
  hash text,
  width integer,
  height integer,
  next_at timestamptz not null default now(),
  failures integer not null default 0,
  problem text
);
create index picture_due on picture (next_at) where hash is null;
create index picture_hash on picture (hash);
create index item_image on item ((image ->> 'url')) where image is not null;

create table rendition (
  hash text not null,
  width integer not null,
  format text not null check (format in ('webp', 'jpg')),
  body bytea not null,
  primary key (hash, width, format)
);
-- Compressed already.
alter table rendition alter column body set storage external;

alter table picture enable row level security;
alter table picture force row level security;
-- Only pictures of items the visitor may see: the policy of `item` decides inside.
create policy picture_read on picture for select to vir_app using (exists (select from item where item.image ->> 'url' = picture.url));
create policy picture_write on picture to vir_import using (true) with check (true);
alter table rendition enable row level security;
alter table rendition force row level security;
create policy rendition_read on rendition for select to vir_app using (exists (select from picture where picture.hash = rendition.hash));
create policy rendition_write on rendition to vir_import using (true) with check (true);
grant select on picture, rendition to vir_app;
grant select, insert, update, delete on picture, rendition to vir_import;

-- Answers that were made without the picture.
create trigger notify_update after update on picture referencing new table as touched for each statement execute function notify_content();
