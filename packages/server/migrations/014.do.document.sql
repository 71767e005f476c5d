-- SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
-- SPDX-License-Identifier: EUPL-1.2

-- Documents are items like the others (search, topics, paging), for members only, and never public by mistake.
alter table item drop constraint item_list_check;
alter table item add constraint item_list_check check (list in ('news', 'events', 'projects', 'documents'));
alter table item add constraint item_documents_internal check (list <> 'documents' or visibility = 'members');

-- Their bytes in pieces of equal size, so that a download holds one of them in memory and no connection while it waits.
create table document_part (
  item_id text not null references item on delete cascade,
  number integer not null check (number >= 0),
  body bytea not null,
  primary key (item_id, number)
);
-- Most formats are compressed already.
alter table document_part alter column body set storage external;

alter table document_part enable row level security;
alter table document_part force row level security;
-- Whether the item is there for this session, the policy of `item` decides inside.
create policy document_part_read on document_part for select to vir_app
  using (vir_viewer() = 'member' and exists (select from item where item.id = document_part.item_id));
create policy document_part_write on document_part to vir_import using (true) with check (true);
grant select on document_part to vir_app;
grant select, insert, update, delete on document_part to vir_import;
