-- SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
-- SPDX-License-Identifier: EUPL-1.2

-- Row-level security keeps PostgreSQL from using an index for what is not "leakproof", and neither text search nor array
-- overlap is: for visitors every search read every article. So the words are looked up with the rights of the owner, here,
-- where the rule of item_read stands again; only ids come out, and reading their rows stays subject to the policy. The
-- planner does not know that word lists lie beside the table, compressed, and would rather read all of them than use their
-- index: it is told not to, and given nothing but the words to look for first.
create function find_items(wanted text, folded tsquery, german tsquery) returns setof text
language sql stable security definer set search_path from current set enable_seqscan = off as $$
  with found as materialized (select id, list, visibility, deleted_at from item where search_folded @@ folded or search_german @@ german)
  select id from found where list = wanted and deleted_at is null and (visibility = 'public' or vir_viewer() = 'member')
$$;
revoke execute on function find_items from public;
grant execute on function find_items to vir_app;

-- Row-level security is forced on the owner, too, where the owner is no superuser.
do $$
begin
  execute format('create policy item_find on item for select to %I using (true)', current_user);
end
$$;

-- Never used, for the reason above.
drop index item_tags;
drop index item_member;
