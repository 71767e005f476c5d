-- SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
-- SPDX-License-Identifier: EUPL-1.2

-- Tells the server processes that answers they keep are out of date. Per statement, and only when it touched a row;
-- PostgreSQL delivers at commit and joins equal notices of one transaction.
create function notify_content() returns trigger language plpgsql as $$
begin
  if exists (select from touched) then
    perform pg_notify('vir_content', tg_table_name);
  end if;
  return null;
end
$$;

create function notify_truncate() returns trigger language plpgsql as $$
begin
  perform pg_notify('vir_content', tg_table_name);
  return null;
end
$$;

do $$
declare
  name text;
begin
  foreach name in array array['item', 'occurrence', 'member', 'boundary', 'source'] loop
    execute format('create trigger notify_insert after insert on %I referencing new table as touched for each statement execute function notify_content()', name);
    execute format('create trigger notify_update after update on %I referencing new table as touched for each statement execute function notify_content()', name);
    execute format('create trigger notify_delete after delete on %I referencing old table as touched for each statement execute function notify_content()', name);
    execute format('create trigger notify_truncate after truncate on %I for each statement execute function notify_truncate()', name);
  end loop;
end
$$;
