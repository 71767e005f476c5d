-- SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
-- SPDX-License-Identifier: EUPL-1.2

-- What an event says of the project it belongs to: the project's id, guid, address or title. A column of its own, because under row-level
-- security no index answers for what stands inside `extension`.
alter table item add column project text generated always as (case when list = 'events' then extension ->> 'project' end) stored;
create index item_project on item (project) where project is not null;
