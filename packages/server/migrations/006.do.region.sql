-- SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
-- SPDX-License-Identifier: EUPL-1.2

-- How members are found and ordered; filled by the import. `ars` is the AGS where a body gives only that: both begin alike.
alter table member add column name_folded text not null default '', add column sort_key text not null default '';

-- Which lists name a member. A body is a member as long as one of them does.
create table member_listing (
  member_id text not null references member on delete cascade,
  source_id bigint not null references source,
  primary key (member_id, source_id)
);
alter table member_listing enable row level security;
alter table member_listing force row level security;
create policy member_listing_write on member_listing to vir_import using (true) with check (true);
grant select, insert, update, delete on member_listing to vir_import;

-- Entries that a list no longer names.
alter table import_run add column removed integer not null default 0;

-- One data set is on the map: the one imported last.
alter table boundary add column only_one boolean not null default true unique check (only_one);

-- What an operator has switched off, by the name of the widget, and what visitors are told.
create table widget_stop (
  widget text primary key,
  message text not null
);
create table notice (
  id bigint generated always as identity primary key,
  text text not null,
  until timestamptz
);

do $$
declare
  name text;
begin
  foreach name in array array['widget_stop', 'notice'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy %I on %I for select to vir_app using (true)', name || '_read', name);
    execute format('create policy %I on %I to vir_import using (true) with check (true)', name || '_write', name);
    execute format('grant select on %I to vir_app', name);
    execute format('grant select, insert, update, delete on %I to vir_import', name);
    execute format('create trigger notify_insert after insert on %I referencing new table as touched for each statement execute function notify_content()', name);
    execute format('create trigger notify_update after update on %I referencing new table as touched for each statement execute function notify_content()', name);
    execute format('create trigger notify_delete after delete on %I referencing old table as touched for each statement execute function notify_content()', name);
    execute format('create trigger notify_truncate after truncate on %I for each statement execute function notify_truncate()', name);
  end loop;
end
$$;
