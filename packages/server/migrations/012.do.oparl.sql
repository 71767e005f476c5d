-- SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
-- SPDX-License-Identifier: EUPL-1.2

-- What stands at the address of a source: a file that holds everything, or a council information system that is asked page by page
-- for what has changed.
alter table subscription add column kind text not null default 'file' check (kind = 'file' or (kind = 'oparl' and list = 'events'));
