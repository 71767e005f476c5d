-- SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
-- SPDX-License-Identifier: EUPL-1.2

-- Rows are filtered by the database, not by the queries: totals, facets and search cannot reveal what a visitor may not see.
-- The setting vir.viewer is 'public' for every visitor; a transaction for a signed-in member sets it to 'member'.
create function vir_viewer() returns text language sql stable parallel safe
  return coalesce(nullif(current_setting('vir.viewer', true), ''), 'public');

alter table item enable row level security;
alter table item force row level security;
create policy item_read on item for select to vir_app
  using (deleted_at is null and (visibility = 'public' or vir_viewer() = 'member'));
create policy item_write on item to vir_import using (true) with check (true);

alter table occurrence enable row level security;
alter table occurrence force row level security;
create policy occurrence_read on occurrence for select to vir_app
  using (exists (select from item where item.id = occurrence.item_id));
create policy occurrence_write on occurrence to vir_import using (true) with check (true);

alter table member enable row level security;
alter table member force row level security;
create policy member_read on member for select to vir_app using (true);
create policy member_write on member to vir_import using (true) with check (true);

alter table boundary enable row level security;
alter table boundary force row level security;
create policy boundary_read on boundary for select to vir_app using (true);
create policy boundary_write on boundary to vir_import using (true) with check (true);

alter table source enable row level security;
alter table source force row level security;
-- A source with internal items only stays unknown to visitors.
create policy source_read on source for select to vir_app
  using (exists (select from item where item.source_id = source.id));
create policy source_write on source to vir_import using (true) with check (true);

alter table import_run enable row level security;
alter table import_run force row level security;
create policy import_run_write on import_run to vir_import using (true) with check (true);

grant select on item, occurrence, member, boundary, source to vir_app;
grant select, insert, update, delete on item, occurrence, member, boundary, source, import_run to vir_import;
