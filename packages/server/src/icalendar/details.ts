// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Attachment } from '@vir-nordwest/contract';
import { clip } from '../content/clip.ts';
import { linkOf } from '../content/safe-tree.ts';
import type { Component } from './component.ts';
import type { EventRule, ItemDraft } from '../import/draft.ts';
import { readProperties, unescapeText, type Properties, type Property } from './property.ts';

/** Sign of a cancelled event in its title: some calendars hide STATUS:CANCELLED, a title they show. */
export const cancelledPrefix = 'Abgesagt: ';
const cancelledTitle = /^\s*(?:abgesagt|entfällt|fällt aus|cancell?ed)\s*[:!–—-]+\s*/iu;

const oneLine = (text: string | undefined, longest: number): string | undefined => (text === undefined ? undefined : clip(text.replace(/\s+/gu, ' ').trim(), longest)) || undefined;

/** The title without the sign of cancellation, and whether there was one. */
export function readTitle(written: string | undefined): { title: string | undefined; saysCancelled: boolean } {
  let title = oneLine(written, 600);
  let saysCancelled = false;
  for (let rest = title; rest !== undefined && rest !== '' && cancelledTitle.test(rest); ) {
    rest = rest.replace(cancelledTitle, '');
    if (rest !== '') [title, saysCancelled] = [rest, true];
  }
  return { title: title === undefined ? undefined : clip(title, 500), saysCancelled };
}

export function readStatus(properties: Properties, isCancelled: boolean): EventRule['status'] {
  const written = properties.text('status')?.toUpperCase();
  if (isCancelled || written === 'CANCELLED' || written === 'CANCELED') return 'cancelled';
  return written === 'TENTATIVE' ? 'tentative' : 'confirmed';
}

export function readSequence(properties: Properties): number {
  const written = Number(properties.text('sequence'));
  return Number.isInteger(written) && written >= 0 && written <= 2_147_483_647 ? written : 0;
}

export const readUid = (properties: Properties): string | undefined => oneLine(properties.text('uid'), 500);

/** UID of the event this one is a version of in another language: `RELATED-TO;RELTYPE=X-VERSION-OF:…` (RFC 5545 section 3.2.15 has no word for it). */
export const readVersionOf = (properties: Properties): string | undefined => relatedTo(properties, 'X-VERSION-OF');

/** Id, guid, address or title of the project it belongs to: `RELATED-TO;RELTYPE=X-PROJECT:…`. */
export const readProject = (properties: Properties): string | undefined => relatedTo(properties, 'X-PROJECT');

function relatedTo(properties: Properties, type: string): string | undefined {
  const related = properties.all('related-to').find(({ parameters }) => parameters['reltype']?.toUpperCase() === type);
  return oneLine(related?.values[0], 500);
}

export const readUrl = (text: string | undefined, base?: string): string | undefined => {
  const link = linkOf(text, { bases: [base] });
  return link?.startsWith('http') === true ? link : undefined;
};

export function readTags(properties: Properties): string[] {
  const tags = properties.all('categories').flatMap((one) => one.values.map((value) => oneLine(value, 80)));
  return [...new Set(tags.filter((tag) => tag !== undefined))].slice(0, 30);
}

/** LOCATION and GEO. A LOCATION that is only an address on the web is a virtual one. */
export function readLocation(properties: Properties): EventRule['location'] {
  const name = oneLine(properties.text('location'), 500);
  const coordinates = readGeo(properties);
  const isPlace = name !== undefined && !/^https?:\/\/\S+$/iu.test(name);
  if (!isPlace && coordinates === undefined) return undefined;
  return { ...(isPlace ? { name } : {}), ...(coordinates === undefined ? {} : { coordinates }) };
}

/** The first place of RFC 9073 (VLOCATION), where LOCATION says nothing. */
export function readPlaces(event: Component): EventRule['location'] {
  for (const properties of event.children.filter(({ name }) => name === 'VLOCATION').map(readProperties)) {
    const [name, description, coordinates] = [oneLine(properties.text('name'), 500), oneLine(properties.text('description'), 500), readGeo(properties)];
    if (name !== undefined || coordinates !== undefined) return { ...(name === undefined ? {} : { name }), ...(description === undefined ? {} : { description }), ...(coordinates === undefined ? {} : { coordinates }) };
  }
  return undefined;
}

function readGeo(properties: Properties): string | undefined {
  const apple = /^geo:(-?[\d.]+),(-?[\d.]+)/iu.exec(properties.text('x-apple-structured-location') ?? '');
  const [latitude, longitude] = (apple ? apple.slice(1) : (properties.first('geo')?.values ?? [])).map(Number);
  if (latitude === undefined || longitude === undefined || !(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) return undefined;
  // Null Island is what programs write for "no place".
  return latitude === 0 && longitude === 0 ? undefined : `geo:${Number(latitude.toFixed(6))},${Number(longitude.toFixed(6))}`.replace(/-?\d(?:\.\d+)?e-\d+/gu, '0');
}

export function readVirtualLocation(properties: Properties): EventRule['virtualLocation'] {
  const conference = properties.first('conference');
  const sources = [conference?.values[0], properties.text('x-google-conference'), properties.text('x-microsoft-skypeteamsmeetingurl'), properties.text('location')];
  const uri = sources.map((one) => (one !== undefined && /^https?:\/\/\S+$/iu.test(one) ? readUrl(one) : undefined)).find((one) => one !== undefined);
  if (uri === undefined) return undefined;
  const name = uri === readUrl(conference?.values[0]) ? oneLine(conference?.parameters['label'], 200) : undefined;
  return { ...(name === undefined ? {} : { name }), uri };
}

export function readOrganizer(properties: Properties): EventRule['organizer'] {
  const organizer = properties.first('organizer');
  const address = organizer?.values[0]?.trim() ?? '';
  const email = /^mailto:([^\s@<>"]+@[^\s@<>"?]+)/iu.exec(address)?.[1];
  const name = oneLine(organizer?.parameters['cn'], 200) ?? email;
  const url = readUrl(address);
  if (name === undefined) return readContact(properties);
  const phone = oneLine(organizer?.parameters['x-tel'], 100);
  return { name, ...(email === undefined ? {} : { email }), ...(phone === undefined ? {} : { phone }), ...(url === undefined ? {} : { url }) };
}

/** CONTACT (RFC 5545 section 3.8.4.2): a name, and with it whatever is needed to reach it. */
function readContact(properties: Properties): EventRule['organizer'] {
  const written = oneLine(properties.text('contact'), 500);
  const email = /[^\s@<>"(),;:]+@[^\s@<>"(),;:]+\.\p{L}{2,}/u.exec(written ?? '')?.[0];
  const phone = /(?:\+|\b0)[\d\s()/–-]{5,}\d/u.exec(written ?? '')?.[0];
  const name = oneLine(written?.replace(email ?? '', ' ').replace(phone ?? '', ' ').replace(/\b(?:tel(?:efon)?|e-?mail)\b[.:]*/giu, ' ').replace(/[\s,;:<>()]+$|(?<=[,;])\s*[,;]/gu, ''), 200) ?? email;
  if (name === undefined) return undefined;
  return { name, ...(email === undefined ? {} : { email }), ...(phone === undefined ? {} : { phone }) };
}

/** IMAGE (RFC 7986 section 5.10), with words for those who do not see it and the name of who made it, for which there are no standard parameters. */
function readImage({ parameters, values }: Property): ItemDraft['image'] {
  const url = readUrl(values[0]);
  const [alt, credit] = [oneLine(parameters['x-alt'], 500), oneLine(parameters['x-credit'], 200)];
  return url === undefined ? undefined : { url, ...(alt === undefined ? {} : { alt }), ...(credit === undefined ? {} : { credit }) };
}

/** Files and the first picture (ATTACH, and IMAGE of RFC 7986), by address only: what is inside the file stays there. */
export function readFiles(properties: Properties): Pick<ItemDraft, 'attachments' | 'image'> {
  const attachments: Attachment[] = [];
  let image = properties.all('image').map(readImage).find((one) => one !== undefined);
  for (const { parameters, values } of properties.all('attach').slice(0, 20)) {
    const url = readUrl(values[0]);
    const type = /^[a-z]+\/[\w.+-]+$/iu.exec(parameters['fmttype'] ?? '')?.[0].toLowerCase();
    const title = oneLine(parameters['filename'] ?? parameters['x-filename'], 200);
    const size = Number(parameters['size'] ?? Number.NaN); // RFC 8607 section 4.1
    if (url === undefined) continue;
    if (type?.startsWith('image/') === true) image ??= { url };
    else attachments.push({ url, mime_type: type ?? 'application/octet-stream', ...(title === undefined ? {} : { title }), ...(Number.isSafeInteger(size) && size > 0 ? { size_in_bytes: size } : {}) });
  }
  return { ...(attachments.length > 0 ? { attachments } : {}), ...(image === undefined ? {} : { image }) };
}

/** NAME (RFC 7986) or what everyone writes instead. */
export const readCalendarName = (properties: Properties): string | undefined => oneLine(properties.text('name') ?? unescapeText(properties.text('x-wr-calname') ?? ''), 200);
