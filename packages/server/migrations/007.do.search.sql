-- SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
-- SPDX-License-Identifier: EUPL-1.2

-- Row-level security keeps PostgreSQL from using an index for what is not "leakproof", and neither text search nor array
-- overlap is: for visitors every search read every article. So the words are looked up with the rights of the owner, here,
-- where the rule of item_read stands again; only ids come out, and reading their rows stays subject to the policy.
create function find_items(wanted text, folded tsquery, german tsquery) returns setof text
language sql stable security definer set search_path from current as $$
  select id from item
  where list = wanted and deleted_at is null and (visibility = 'public' or vir_viewer() = 'member')
    and (search_folded @@ folded or search_german @@ german)
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
