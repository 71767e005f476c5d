-- SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
-- SPDX-License-Identifier: EUPL-1.2

-- Links by mail: an invitation, or a new password. Several may be on their way; asking for one does not end another.
create table account_link (
  hash bytea primary key,
  account_id uuid not null references account on delete cascade,
  purpose text not null check (purpose in ('invitation', 'reset')),
  expires_at timestamptz not null
);
create index on account_link (account_id);
insert into account_link (hash, account_id, purpose, expires_at) select invitation_hash, id, 'invitation', invited_until from account where invitation_hash is not null and invited_until is not null;
alter table account drop column invitation_hash, drop column invited_until;

alter table account_link enable row level security;
alter table account_link force row level security;
create policy account_link_sign_in on account_link to vir_sign_in using (true) with check (true);
grant select, insert, update, delete on account_link to vir_sign_in;

-- Retention: the role that writes the log cannot delete from it, except what is older than thirty days, oldest first.
create function prune_audit(last bigint) returns bigint language sql security definer set search_path from current as $$
  with gone as (delete from audit_record where number <= last and at < now() - interval '30 days' returning 1) select count(*) from gone
$$;
revoke execute on function prune_audit from public;
grant execute on function prune_audit to vir_sign_in;
do $$
begin
  execute format('create policy audit_record_prune on audit_record to %I using (true)', current_user);
end
$$;
