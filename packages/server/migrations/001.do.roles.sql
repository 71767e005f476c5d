-- SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
-- SPDX-License-Identifier: EUPL-1.2

-- vir_app answers requests and reads only; vir_import writes content. Neither owns a table nor may log in: sessions of the
-- owner take a role. Roles belong to the whole cluster, so another database of ours may have made them already.
do $$
declare
  name text;
begin
  foreach name in array array['vir_app', 'vir_import'] loop
    if not exists (select from pg_roles where rolname = name) then
      begin
        execute format('create role %I nologin nosuperuser nobypassrls nocreatedb nocreaterole', name);
      exception when duplicate_object or unique_violation then null;
      end;
    end if;
    -- From PostgreSQL 16 on, whoever creates a role may grant it but not yet take it.
    if not pg_has_role(current_user, name, case when current_setting('server_version_num')::int >= 160000 then 'set' else 'member' end) then
      execute format('grant %I to %I', name, current_user);
    end if;
  end loop;
end
$$;

do $$
begin
  if not exists (select from pg_extension where extname = 'unaccent') then
    create extension unaccent;
  end if;
end
$$;

-- German stems without accents: finds "Kindergärten" for "Kindergarten". The umlaut as "ae" is found by item.search_folded.
create text search configuration vir_german (copy = german);
alter text search configuration vir_german alter mapping for hword, hword_part, word with unaccent, german_stem;

grant usage on schema public to vir_app, vir_import;
