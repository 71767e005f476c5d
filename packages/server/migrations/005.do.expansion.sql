-- SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
-- SPDX-License-Identifier: EUPL-1.2

-- What the occurrences of an event were written for (src/occurrences/expansion.ts); null until they are.
alter table item add column expansion text;

-- The last change of a list, for `generated`.
create index item_changed on item (list, changed_at desc) where deleted_at is null;

-- Who may see an item, repeated on its occurrences: a policy that asks `item` for each of them reads the whole table for
-- every list of dates. The foreign key keeps both the same, whoever changes the item.
alter table item add column shown_to text not null generated always as (case when deleted_at is null then visibility else 'nobody' end) stored;
alter table item add constraint item_shown_to unique (id, shown_to);
delete from occurrence;
alter table occurrence drop constraint occurrence_item_id_fkey;
alter table occurrence add column shown_to text not null;
alter table occurrence add constraint occurrence_item foreign key (item_id, shown_to) references item (id, shown_to) on update cascade on delete cascade;
drop policy occurrence_read on occurrence;
create policy occurrence_read on occurrence for select to vir_app
  using (shown_to = 'public' or (shown_to = 'members' and vir_viewer() = 'member'));
