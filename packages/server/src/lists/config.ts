// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Config } from '@vir-nordwest/contract';
import type { Sql } from 'postgres';

/** What a list says where there is anything to say, so that widgets need not ask each time. */
export async function configMark(sql: Sql): Promise<{ config?: true }> {
  const [row] = await sql<{ any: boolean }[]>`select exists (select from widget_stop) or exists (select from notice where until is null or until > now()) as any`;
  return row?.any === true ? { config: true } : {};
}

/** Widgets that are switched off, and the notices that are not over. */
export async function selectConfig(sql: Sql, now: Date): Promise<Config> {
  const [disabled, notices] = await Promise.all([
    sql<Config['disabled']>`select widget, message from widget_stop order by widget`,
    sql<{ text: string; until: Date | null }[]>`select text, until from notice where until is null or until > ${now} order by id`,
  ]);
  return { disabled: [...disabled], notices: notices.map(({ text, until }) => ({ text, ...(until !== null && { until: until.toISOString().replace('.000Z', 'Z') }) })) };
}
