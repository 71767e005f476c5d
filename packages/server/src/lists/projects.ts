// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { homeZone, type ProjectExtension, type ProjectItem, type ProjectQuery } from '@vir-nordwest/contract';
import type { StoredProject } from '../import/project-extension.ts';
import { itemJson, pictureAt, type Site } from './item-json.ts';
import { newest, type DayExpression, type ItemOrder } from './item-order.ts';
import type { ItemRow } from './item-row.ts';

// What PostgreSQL reads of `StoredProject`. Days are compared as texts, so in the order of their bytes.
const first: DayExpression = (sql) => sql`(item.extension->>'firstDay') collate "C"`;
const last: DayExpression = (sql) => sql`(item.extension->>'lastDay') collate "C"`;

/** Status on a day. The rules are core's (`statusOn`); the import has applied them to the three spans of a project's time. */
export const projectStatus: DayExpression = (sql, today) => sql`
  case when ${today} < ${first(sql, today)} then item.extension->>'before' when ${today} > ${last(sql, today)} then item.extension->>'after' else item.extension->>'during' end`;

/**
 * The next date of the calendar that says it belongs to the project, on any day of which it is not over. Row-level security holds for the
 * event as well: of internal dates only members hear.
 */
export const nextEvent: DayExpression = (sql, today) => {
  const midnight = sql`${today}::date::timestamp at time zone ${homeZone}`;
  return sql`(
    select jsonb_build_object('id', event.id || case when recurrence_id = '' then '' else '~' || recurrence_id end, 'title', coalesce(detail->>'title', event.title), 'start', detail->'event'->>'start',
      'end', detail->'event'->>'end', 'showWithoutTime', coalesce((event.extension->>'showWithoutTime')::boolean, false), 'address', event.url, 'open', event.visibility = 'public')
    from item event join occurrence on occurrence.item_id = event.id
    where event.project in (item.id, item.guid, item.url, item.title) and event.list = 'events' and event.deleted_at is null and event.version_of is null
      and occurrence.utc_end >= ${midnight} and (occurrence.utc_end > ${midnight} or occurrence.utc_start = occurrence.utc_end) and detail->'event'->>'status' <> 'cancelled'
    order by occurrence.utc_start, event.id, recurrence_id limit 1)`;
};

interface NextEventRow {
  id: string;
  title: string | null;
  start: string;
  end: string;
  showWithoutTime: boolean;
  address: string | null;
  open: boolean;
}

/** Nobody who follows a link is signed in: internal dates have no page here. */
function nextEventOf({ more }: ItemRow, { publicUrl }: Site): Pick<ProjectExtension, 'nextEvent'> {
  if (more === null || more === undefined) return {};
  const { title, address, open, ...event } = more as unknown as NextEventRow;
  const url = address ?? (open ? `${publicUrl}/events/${event.id}` : undefined);
  return { nextEvent: { ...event, ...(title !== null && { title }), ...(url !== undefined && { url }) } };
}

/** Orders of the list. `ending`: what ends next, then what is open, then what is over, latest first. */
export const projectOrders: Record<NonNullable<ProjectQuery['sort']>, ItemOrder> = {
  newest,
  title: { direction: 'asc', keys: [{ type: 'text', of: (sql) => sql`(item.extension->>'titleKey') collate "C"` }] },
  ending: {
    direction: 'asc',
    keys: [
      { type: 'integer', of: (sql, today) => sql`case when ${last(sql, today)} is null then 1 when ${last(sql, today)} >= ${today} then 0 else 2 end` },
      { type: 'integer', of: (sql, today) => sql`coalesce(((item.extension->>'lastDay')::date - date '2000-01-01') * case when ${last(sql, today)} >= ${today} then 1 else -1 end, 0)` },
    ],
  },
};

export function projectJson(row: ItemRow, site: Site): ProjectItem {
  const { project } = row.extension as unknown as StoredProject;
  const funding = project.funding?.map(({ logo, ...source }) => {
    const { src: url, ...sizes } = (logo && pictureAt(logo.url, row, site)) ?? {};
    return { ...source, ...(url !== undefined && { logo: { url, ...sizes } }) };
  });
  return { ...itemJson(row, 'projects', site), _project: { ...project, ...(funding !== undefined && { funding }), ...nextEventOf(row, site), status: row.status as ProjectItem['_project']['status'] } };
}
