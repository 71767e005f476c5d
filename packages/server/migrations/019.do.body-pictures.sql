-- SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
-- SPDX-License-Identifier: EUPL-1.2

-- Addresses of the pictures in an item's text that are on other hosts: they are copied like the item's own image.
alter table item add column pictures text[] not null default '{}';
create index item_pictures on item using gin (pictures);

drop policy picture_read on picture;
create policy picture_read on picture for select to vir_app using (
  exists (select from item where item.image ->> 'url' = picture.url) or exists (select from item where item.pictures @> array[picture.url]));
