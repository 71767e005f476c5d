// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { fold } from '@vir-nordwest/core/text/fold.ts';
import { plainContent } from '../content/plain-content.ts';
import { summarize } from '../content/summary.ts';
import { readTable, type ColumnNames, type Row } from './csv-table.ts';
import type { ItemDraft, NewsDraft, Parser } from './draft.ts';
import { EntryError } from './entry-error.ts';
import { readDay, readFlag, readInstant, readList, readUrl, shorten } from './entry-fields.ts';

/** Columns every list may have, with the header names they are known by. */
export const itemColumns = {
  guid: ['id', 'uid', 'guid', 'nummer', 'kennung'],
  title: ['titel', 'title', 'überschrift', 'headline', 'name', 'bezeichnung'],
  summary: ['kurztext', 'summary', 'teaser', 'anreißer', 'zusammenfassung'],
  text: ['beschreibung', 'description', 'text', 'inhalt', 'content'],
  url: ['link', 'url', 'webseite', 'website', 'internetadresse'],
  image: ['bild', 'image', 'bildadresse'],
  imageAlt: ['bildbeschreibung', 'bild alt', 'image alt', 'alternativtext'],
  imageCredit: ['bildnachweis', 'image credit', 'fotograf', 'quelle bild'],
  modified: ['geändert', 'modified', 'aktualisiert', 'updated'],
  author: ['autor', 'author', 'verfasser'],
  tags: ['schlagworte', 'tags', 'schlagwörter', 'kategorie', 'category', 'kategorien', 'categories', 'thema', 'themen', 'rubrik'],
  language: ['sprache', 'language', 'lang'],
  versionOf: ['fassung von', 'übersetzung von', 'version of', 'translation of'],
  pinned: ['angeheftet', 'pinned', 'oben halten'],
  example: ['beispiel', 'example'],
  visibility: ['sichtbarkeit', 'visibility'],
  member: ['gemeinde', 'member', 'mitglied', 'kommune', 'ars'],
} as const satisfies ColumnNames<string>;

const newsColumns = { ...itemColumns, published: ['datum', 'date', 'veröffentlicht', 'published', 'date published'], expires: ['anzeigen bis', 'gültig bis', 'expires', 'valid until'], showDate: ['datum zeigen', 'show date'] } as const;

/** News from a table. `titel` is required; the key is `id`, else the link, else title and date. */
export const parseNewsCsv: Parser<NewsDraft> = (bytes, context) =>
  readTable(bytes, context, newsColumns, ['title'], (row) => {
    const [date, expires, showDate] = [row('published'), row('expires'), row('showDate')];
    const draft: NewsDraft = { ...itemOf(row, row('url') ?? '', date ?? '', context.url), ...(date !== undefined && { published: readInstant(date, 'Datum') }), ...(expires !== undefined && { expires: readDay(expires, 'Anzeigen bis') }), ...(showDate !== undefined && !readFlag(showDate, 'Datum zeigen') && { hideDate: true }) };
    return { key: draft.guid, draft };
  });

/** The fields all lists share; `otherKey` or title and `when` stand in for a missing id. */
export function itemOf(row: Row<keyof typeof itemColumns>, otherKey: string, when: string, base?: string): ItemDraft {
  const title = row('title')?.replaceAll('\n', ' ');
  const guid = row('guid');
  if (title === undefined) throw new EntryError('Der Titel fehlt.');
  if (title.length > 500) throw new EntryError('Der Titel ist länger als 500 Zeichen. Fehlen Anführungszeichen oder ein Trennzeichen?');
  if (guid !== undefined && guid.length > 1000) throw new EntryError('Die Kennung ist länger als 1000 Zeichen.');
  const [summary, text, url, image, alt, credit] = [row('summary'), row('text'), row('url'), row('image'), row('imageAlt'), row('imageCredit')];
  const [modified, author, tags, language, versionOf] = [row('modified'), row('author'), row('tags'), row('language'), row('versionOf')];
  const [pinned, example, visibility, member] = [row('pinned'), row('example'), row('visibility'), row('member')];
  if (versionOf !== undefined && language === undefined) throw new EntryError('Die Fassung nennt ihre Sprache nicht (Spalte „sprache“).');
  return {
    guid: guid ?? (otherKey || `${fold(title)} ${when}`.trim()),
    title,
    ...((summary ?? text) !== undefined && { summary: summary ?? summarize(text ?? '') }),
    ...(text !== undefined && { content: plainContent(text) }),
    ...(url !== undefined && { url: readUrl(url, 'Link', base) }),
    ...(image !== undefined && { image: { url: readUrl(image, 'Bild', base), ...(alt !== undefined && { alt }), ...(credit !== undefined && { credit }) } }),
    ...(modified !== undefined && { modified: readInstant(modified, 'Geändert') }),
    ...(author !== undefined && { authors: readList(author).map((name) => ({ name })) }),
    ...(tags !== undefined && { tags: readList(tags) }),
    ...(language !== undefined && { language: readLanguage(language) }),
    ...(versionOf !== undefined && { versionOf }),
    ...(pinned !== undefined && { pinned: readFlag(pinned, 'Angeheftet') }),
    ...(example !== undefined && { example: readFlag(example, 'Beispiel') }),
    ...(visibility !== undefined && { visibility: readVisibility(visibility) }),
    ...(member !== undefined && { member }),
  };
}

function readLanguage(text: string): string {
  if (/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/u.test(text)) return text;
  throw new EntryError(`Sprache: „${shorten(text)}“ ist kein Sprachkürzel (etwa „de“).`);
}

function readVisibility(text: string): 'public' | 'members' {
  const word = fold(text);
  if (/^(?:oeffentlich|public)$/u.test(word)) return 'public';
  if (/^(?:intern|mitglieder|members)$/u.test(word)) return 'members';
  throw new EntryError(`Sichtbarkeit: „${shorten(text)}“ ist weder „öffentlich“ noch „intern“.`);
}
