-- SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
-- SPDX-License-Identifier: EUPL-1.2

-- Where content comes from. `name` is the key an editor gives (or the host), `title` and `url` are what the file says of itself.
create table source (
  id bigint generated always as identity primary key,
  name text not null unique,
  title text,
  url text,
  created_at timestamptz not null default now()
);

create table member (
  id text primary key,
  ars text,
  name text not null,
  feature jsonb not null,
  content_hash text not null,
  changed_at timestamptz not null default now()
);
create index member_ars on member (ars text_pattern_ops);

create table boundary (
  id text primary key,
  data jsonb not null,
  content_hash text not null,
  changed_at timestamptz not null default now()
);

-- What news, events and projects share; what only one list has is in `extension` (docs/decisions/0002).
create table item (
  id text primary key,
  list text not null check (list in ('news', 'events', 'projects')),
  source_id bigint not null references source,
  guid text not null,
  visibility text not null check (visibility in ('public', 'members')),
  title text,
  summary text,
  content_html text,
  content_text text,
  content_tree jsonb,
  url text,
  image jsonb,
  authors jsonb,
  attachments jsonb,
  tags text[] not null default '{}',
  language text not null default 'de',
  pinned boolean not null default false,
  example boolean not null default false,
  -- Member's id or ARS, as the source names it: the member may be imported later.
  member text,
  extension jsonb,
  -- The date of the source, else when we saw the entry first.
  published timestamptz not null,
  modified timestamptz,
  content_hash text not null,
  search_folded tsvector not null,
  search_german tsvector not null generated always as (
    setweight(to_tsvector('vir_german', coalesce(title, '')), 'A') ||
    setweight(to_tsvector('vir_german', coalesce(summary, '')), 'B') ||
    setweight(to_tsvector('vir_german', coalesce(content_text, '')), 'C')
  ) stored,
  first_seen timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  deleted_at timestamptz,
  unique (source_id, list, guid)
);
create index item_newest on item (list, pinned desc, published desc, id desc) where deleted_at is null;
create index item_tags on item using gin (tags);
create index item_member on item (member);
create index item_search_folded on item using gin (search_folded);
create index item_search_german on item using gin (search_german);

-- Instances of events within the window that was expanded at import. `utc_end` is exclusive.
create table occurrence (
  item_id text not null references item on delete cascade,
  recurrence_id text not null default '',
  utc_start timestamptz not null,
  utc_end timestamptz not null,
  detail jsonb not null,
  primary key (item_id, recurrence_id)
);
create index occurrence_window on occurrence (utc_start, utc_end);

create table import_run (
  id bigint generated always as identity primary key,
  source_id bigint not null references source,
  list text not null,
  format text not null,
  started_at timestamptz not null,
  finished_at timestamptz,
  added integer not null default 0,
  changed integer not null default 0,
  unchanged integer not null default 0,
  problems jsonb not null default '[]'
);
