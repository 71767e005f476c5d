// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { MemberFeature } from '@vir-nordwest/contract';
import { de } from '@vir-nordwest/core/member-map/strings.ts';

const header = ['id', 'name', 'art', 'ars', 'ags', 'breite', 'laenge', 'website', 'mitgliedschaft', 'anmerkung', 'seit', 'plz', 'ansprechpartner', 'email', 'telefon'];

/** Members as a table for German spreadsheets: UTF-8 with a mark, `;`, decimal comma. `vir import members` reads it back. */
export function membersCsv(features: readonly MemberFeature[]): string {
  const rows = features.map(({ id, geometry, properties }) => {
    const [longitude, latitude] = geometry?.coordinates ?? [];
    const membership = properties.membership === 'confirmed' ? 'bestätigt' : 'plausibel';
    return [id, properties.name, de.kinds[properties.kind], properties.ars, properties.ags, degrees(latitude), degrees(longitude), properties.website, membership, properties.note, properties.since, properties.postcodes?.join(' '), properties.contact?.name, properties.contact?.email, properties.contact?.phone].map(cell);
  });
  return `\ufeff${[header, ...rows].map((row) => `${row.join(';')}\r\n`).join('')}`;
}

const degrees = (value: number | undefined): string | undefined => value?.toString().replace('.', ',');

/** Quoted where RFC 4180 wants it. A spreadsheet would run a text that begins like a formula; an apostrophe keeps it a text. */
function cell(value = ''): string {
  const text = /^[=+\-@\t\r]/u.test(value) ? `'${value}` : value;
  return /[";\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
