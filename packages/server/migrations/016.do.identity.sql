-- SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
-- SPDX-License-Identifier: EUPL-1.2

-- Who another issuer says somebody is. The pair is the identity (OpenID Connect Core, section 5.7); e-mail addresses are not.
create table identity (
  issuer text not null,
  subject text not null,
  account_id uuid not null references account on delete cascade,
  created_at timestamptz not null default now(),
  primary key (issuer, subject)
);
create index on identity (account_id);
alter table identity enable row level security;
alter table identity force row level security;
create policy identity_sign_in on identity to vir_sign_in using (true) with check (true);
grant select, insert, update, delete on identity to vir_sign_in;
