-- SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
-- SPDX-License-Identifier: EUPL-1.2

-- Public halves of passkeys (WebAuthn, level 3). `id` is the credential's, base64url.
create table passkey (
  id text primary key check (length(id) between 1 and 1400),
  account_id uuid not null references account on delete cascade,
  public_key bytea not null,
  counter bigint not null,
  created_at timestamptz not null default now(),
  used_at timestamptz
);
create index on passkey (account_id);
alter table passkey enable row level security;
alter table passkey force row level security;
create policy passkey_sign_in on passkey to vir_sign_in using (true) with check (true);
grant select, insert, update, delete on passkey to vir_sign_in;
