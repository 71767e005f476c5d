-- SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
-- SPDX-License-Identifier: EUPL-1.2

-- A second step at sign-in (RFC 6238). The secret has to be readable: codes are computed from it. `last_step` is the step of the
-- last code that was taken; no code of that step or an earlier one is taken again.
create table second_step (
  account_id uuid primary key references account on delete cascade,
  secret bytea not null check (length(secret) = 20),
  last_step bigint not null,
  created_at timestamptz not null default now()
);

-- For those who have lost the device. A row is one code that has not been used.
create table recovery_code (
  account_id uuid not null references second_step on delete cascade,
  hash bytea not null,
  primary key (account_id, hash)
);

do $$
declare
  name text;
begin
  foreach name in array array['second_step', 'recovery_code'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy %I on %I to vir_sign_in using (true) with check (true)', name || '_sign_in', name);
  end loop;
end
$$;
grant select, insert, update, delete on second_step, recovery_code to vir_sign_in;
