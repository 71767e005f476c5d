-- SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
-- SPDX-License-Identifier: EUPL-1.2

-- School holidays, as ministries publish them. Public holidays are computed.
create table school_holiday (
  region text not null check (region in ('DE-NI', 'DE-HB')),
  first date not null,
  -- Exclusive.
  until date not null check (until > first),
  name text not null,
  primary key (region, first, name)
);

alter table school_holiday enable row level security;
alter table school_holiday force row level security;
create policy school_holiday_read on school_holiday for select to vir_app using (true);
create policy school_holiday_write on school_holiday to vir_import using (true) with check (true);
grant select on school_holiday to vir_app;
grant select, insert, update, delete on school_holiday to vir_import;
create trigger notify_insert after insert on school_holiday referencing new table as touched for each statement execute function notify_content();
create trigger notify_update after update on school_holiday referencing new table as touched for each statement execute function notify_content();
create trigger notify_delete after delete on school_holiday referencing old table as touched for each statement execute function notify_content();
create trigger notify_truncate after truncate on school_holiday for each statement execute function notify_truncate();
