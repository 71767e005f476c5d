-- SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
-- SPDX-License-Identifier: EUPL-1.2

-- The same entry in another language or register: `version_of` is the guid of the entry it is a version of, in the same source and list.
-- Entries with the same `coalesce(version_of, guid)` are one, of which a list shows the best for the language asked (docs/decisions/0023).
alter table item add column version_of text;
create index item_version on item (source_id, list, (coalesce(version_of, guid)));
-- Whether there are versions at all, which most lists need to know only.
create index item_has_versions on item (list) where version_of is not null;
